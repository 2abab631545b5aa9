import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote('https://zitadel.com/docs/apis/openidoauth/claims', '2026-11-26')
const rfc8707 = quote('https://github.com/zitadel/zitadel/issues/12710', '2026-11-26')
const list = quote('https://github.com/zitadel/zitadel/issues/9200', '2026-11-26')
const anyProject = quote('https://github.com/zitadel/zitadel/issues/10139', '2026-11-26')
const scopes = quote('https://questions.zitadel.com/m/1435721390941540623', '2026-11-26')
export const zitadel: Product = {
  id: 'zitadel',
  name: 'Zitadel',
  marks: {
    ...list,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.zitadel.cloud', speaks: 'own' },
      { in: 'claims', member: 'urn:zitadel:iam:*', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'jti', like: 'V2_*-at_*', speaks: 'own' },
    ],
  },
  idToken: {
    ...claims,
    any: [
      [{ in: 'claims', member: 'amr', is: 'there' }],
      [{ in: 'claims', member: 'auth_time', is: 'there' }],
      [{ in: 'claims', member: 'sid', is: 'there' }],
    ],
  },
  profiles: [
    {
      id: 'jwt',
      name: 'Zitadel, JWT',
      about: 'aud lists the client ids of the project and the project’s own id, which is what the server expects.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti'],
        scopeClaims: ['scope'],
        sharedAudiences: ['*'],
      },
      claims: ['iss', 'sub', 'aud', 'client_id', 'exp', 'iat', 'nbf', 'jti'],
    },
  ],
  audienceNames: [{ ...claims, like: '*', what: 'the project’s id' }],
  words: {
    format: {
      opaque: {
        ...quote('https://github.com/sevensolutions/traefik-oidc-auth/issues/8', '2026-11-27'),
        says: 'Zitadel gives an application opaque access tokens (Bearer) until its Auth Token Type says JWT.',
        fix: 'Set Auth Token Type to JWT in the application’s token settings and sign in again, or have the server ask Zitadel’s introspection about each token.',
      },
    },
    introspection: {
      inactive: {
        ...quote('https://github.com/zitadel/zitadel/issues/11585', '2026-11-27'),
        says: 'Zitadel answers false as well where the project of the application that asks is not in the token’s audience.',
        fix: 'Have the client ask for the scope urn:zitadel:iam:org:project:id:{projectId}:aud with the project of this server’s API application.',
      },
    },
    audience: {
      mismatch: {
        ...rfc8707,
        says: 'aud holds ids of clients and projects, never a URL, and resource does not change it.',
        fix: 'Add the project’s id to the server’s other names, and have the client ask for urn:zitadel:iam:org:project:id:{projectId}:aud.',
      },
      several: {
        ...list,
        says: 'aud lists the client, the project’s other clients and the project itself.',
        fix: 'Add the project’s id to the server’s other names, and have the client ask for urn:zitadel:iam:org:project:id:{projectId}:aud.',
      },
    },
    'audience-breadth': {
      several: {
        ...list,
        says: 'All clients of the project stand in aud beside the project’s id.',
        fix: 'Give the server a project of its own; expect its clients beside it.',
      },
    },
    scope: {
      missing: {
        ...scopes,
        never: true,
        says: 'A JWT access token carries no scope claim; roles stand in claims of their own, urn:zitadel:iam:org:project:…:roles.',
        fix: 'Check the roles claim instead of a scope.',
      },
    },
  },
}

export const zitadelFacts = (): ProductFacts => ({
  shapes: {
    jwt: {
      typ: 'not known',
      client: 'client_id',
      tokenId: 'jti',
      scope: null,
      aud: 'A list: the client, the project’s other clients, the project’s id.',
      kinds: 'amr, auth_time, nonce and sid are in ID tokens only; jti in access tokens only.',
    },
  },
  resource: {
    ...rfc8707,
    honours: 'no',
    says: 'Authorization requests do not use resource; token exchange answers invalid_target to it. An issue of 2026-09-08 asks for support.',
  },
  audience: {
    ...rfc8707,
    steps: [
      'Make a project for the server and have the application issue JWT access tokens.',
      'The client asks for the scope urn:zitadel:iam:org:project:id:{projectId}:aud.',
      'Have the server expect the project’s id.',
    ],
    cannot: 'Put a URL into aud. The other clients of the project stand there as well.',
  },
  fails: [
    { ...list, says: 'aud grows with each application of the project.' },
    {
      ...anyProject,
      says: 'A service user could get a token for any project’s id, granted to it or not (open issue, 2025-06-27).',
    },
  ],
})
