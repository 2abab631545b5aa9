import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const code = quote(
  'https://github.com/goauthentik/authentik/blob/main/authentik/providers/oauth2/id_token.py',
  '2026-11-26',
)
const modes = quote('https://github.com/goauthentik/authentik/pull/22556', '2026-11-26')
const gateway = quote('https://github.com/IBM/mcp-context-forge/issues/4171', '2026-11-26')

export const authentik: Product = {
  id: 'authentik',
  name: 'authentik',
  marks: {
    ...code,
    any: [
      { in: 'claims', member: 'acr', value: 'goauthentik.io/providers/oauth2/default', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/application/o/*/', speaks: 'own' },
    ],
  },
  idToken: {
    ...code,
    any: [
      [
        { in: 'claims', member: 'azp', is: 'absent' },
        { in: 'claims', member: 'uid', is: 'absent' },
      ],
    ],
  },
  profiles: [
    {
      id: 'default',
      name: 'authentik',
      about: 'aud is the client’s id, which stands in azp, too. An access token is an ID token with azp and uid added.',
      when: [],
      shape: { ...code, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp', 'uid'],
        scopeClaims: ['scope'],
      },
      claims: ['iss', 'sub', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'azp', 'uid'],
    },
  ],
  words: {
    algorithm: {
      symmetric: {
        ...quote('https://github.com/goauthentik/authentik/pull/21652', '2026-11-27'),
        says: 'authentik signs with the provider’s client secret as long as no Signing Key is chosen there, and its key set is empty then.',
        fix: 'Choose a Signing Key (RSA or EC) in the provider at authentik, fetch the key set again, and get a new token.',
      },
    },
    'issuer-trust': {
      unknown: {
        ...modes,
        says: 'Each application has an issuer of its own, named after its slug: https://<host>/application/o/<slug>/. In the mode for one issuer it is https://<host>/.',
        fix: 'Trust the issuer of the application that the client signs in at, with the slash at its end. A token of another application has another issuer each time.',
      },
    },
    audience: {
      mismatch: {
        ...gateway,
        says: 'authentik was reported to write the client’s id into aud, whatever the client sends as resource.',
        fix: 'Give this server a provider whose client calls no other server, and add that client’s id to the other names of this server.',
      },
    },
    'required-claims': {
      missing: {
        ...code,
        says: 'The client stands in azp and the token’s id in uid. There is neither client_id nor jti.',
        fix: 'Require azp and uid in place of client_id and jti. A token without both is the ID token.',
      },
    },
  },
}

export const authentikFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: 'azp',
      tokenId: 'uid',
      scope: 'not known',
      aud: 'The client’s id.',
      kinds: 'azp and uid are in access tokens only.',
    },
  },
  resource: {
    ...gateway,
    honours: 'no',
    says: 'Reported by a gateway whose audience check failed: aud is the client id, whatever resource says.',
  },
  audience: {
    ...code,
    steps: [
      'Give the server a provider of its own, with a client that calls no other server.',
      'Have the server take that client’s id as its audience.',
    ],
    cannot: 'Tell two servers apart that one client calls: the audience is the client’s id for both.',
  },
  fails: [
    { ...gateway, says: 'A server that compares aud with its URI refuses every token.' },
    {
      ...modes,
      says: 'Each application has an issuer of its own, …/application/o/<slug>/, unless the provider’s issuer mode says otherwise.',
    },
  ],
})
