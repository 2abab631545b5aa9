import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const token = quote('https://stytch.com/docs/b2b/api/connected-app-access-token', '2026-11-26')
const idToken = quote('https://stytch.com/docs/b2b/api/connected-app-id-token', '2026-11-26')
const machine = quote('https://stytch.com/docs/api-reference/consumer/api/m2m/token/get-access-token.md', '2026-11-28')
export const stytch: Product = {
  id: 'stytch',
  name: 'Stytch',
  marks: {
    ...token,
    any: [
      { in: 'claims', member: 'iss', like: 'stytch.com/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.customers.stytch.com', speaks: 'own' },
      { in: 'claims', member: 'client_id', like: 'connected-app-*', speaks: 'own' },
      { in: 'claims', member: 'aud', like: 'connected-app-*', speaks: 'own' },
      { in: 'claims', member: 'sub', like: 'm2m-client-*', speaks: 'own' },
    ],
  },
  idToken: {
    ...idToken,
    any: [
      [
        { in: 'claims', member: 'client_id', is: 'absent' },
        { in: 'claims', member: 'scope', is: 'absent' },
        // Nor is it a session.
        { in: 'claims', member: 'https://stytch.com/session', is: 'absent' },
      ],
    ],
  },
  profiles: [
    {
      id: 'connected-app',
      name: 'Stytch, Connected Apps',
      about: 'aud is the project’s id, the same for all its servers.',
      when: [{ in: 'claims', member: 'client_id', is: 'there' }],
      shape: { ...token, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti'],
        scopeClaims: ['scope'],
        sharedAudiences: ['project-*'],
      },
      claims: ['iss', 'sub', 'aud', 'client_id', 'exp', 'nbf', 'iat', 'jti', 'scope'],
    },
    {
      id: 'm2m',
      name: 'Stytch, M2M',
      about: 'Of a machine: the client stands in sub. aud is the project’s id, the same for all its servers.',
      when: [{ in: 'claims', member: 'sub', like: 'm2m-client-*' }],
      shape: { ...machine, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'scope'],
        scopeClaims: ['scope'],
        sharedAudiences: ['project-*'],
      },
      claims: ['iss', 'sub', 'aud', 'scope', 'iat', 'nbf', 'exp'],
    },
  ],
  audienceNames: [{ ...token, like: 'project-*', what: 'the project’s id' }],
  words: {
    audience: {
      mismatch: {
        ...token,
        says: 'By Stytch’s documentation aud is the project’s id, for every server of the project; by a report of 2026-06-18 it is the connected app’s own id until a custom audience is set.',
        fix: 'Where aud is the project’s id, add that to the server’s other names; servers that must not take each other’s tokens need projects of their own. Where it is the client’s id (connected-app-…), set this server’s URI as the custom audience of the connected app.',
      },
    },
    'issuer-trust': {
      unknown: {
        ...token,
        anywhere: true,
        says: 'The issuer is the project’s custom domain, or stytch.com/ and the project’s id for tokens that were fetched there.',
        fix: 'Trust the issuer of the domain that clients are sent to.',
      },
    },
    'required-claims': {
      missing: {
        ...idToken,
        says: 'An ID token has no client_id; a connected app’s access token has one.',
        fix: 'Send the access token.',
      },
    },
  },
}

export const stytchFacts = (): ProductFacts => ({
  shapes: {
    'connected-app': {
      typ: 'not known',
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'A list with the project’s id.',
      kinds: 'An ID token has neither client_id nor scope, and its audience is the connected app.',
    },
    m2m: {
      typ: 'not known',
      client: 'sub',
      tokenId: null,
      scope: { claim: 'scope', form: 'words' },
      aud: 'A list with the project’s id.',
      kinds: 'sub begins with m2m-client-.',
    },
  },
  resource: {
    ...token,
    honours: 'not known',
    says: 'The documentation that was seen says nothing of resource; aud is the project’s id.',
  },
  audience: {
    ...token,
    steps: ['Have the server expect the project’s id.'],
    cannot: 'The id is the same for all servers of the project: it does not tell them apart.',
  },
  fails: [
    {
      ...token,
      says: 'Without a custom domain the issuer is stytch.com/ and the project’s id; with one it is that domain. Switching changes iss.',
    },
  ],
})
