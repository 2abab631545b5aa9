import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const docs = read('https://supertokens.com/docs/authentication/unified-login/verify-tokens', '2026-11-27')
const signed = read(
  'https://github.com/supertokens/supertokens-core/blob/110f2f7/src/main/java/io/supertokens/oauth/OAuthToken.java',
  '2026-11-27',
)
const recipe = read(
  'https://github.com/supertokens/supertokens-node/blob/0423ce8/lib/ts/recipe/oauth2provider/recipeImplementation.ts',
  '2026-11-27',
)
const audiences = quote(
  'https://github.com/ory/hydra/blob/3838cdc580ad0a684b4120fb9dc057aa328a11b3/docs/docs/advanced.md',
  '2026-11-27',
)

const ask = {
  ...recipe,
  fix: 'Put this server’s URI on the audience list of the client in SuperTokens, and have the client send audience=<that URI>.',
} as const

export const supertokens: Product = {
  id: 'supertokens',
  name: 'SuperTokens',
  // A session has stt 0: it is no token of the OAuth2 provider (lib/diagnosis/services.ts).
  marks: {
    ...docs,
    any: [
      { in: 'claims', member: 'stt', value: 1, speaks: 'own' },
      { in: 'claims', member: 'stt', value: 2, speaks: 'own' },
    ],
  },
  idToken: { ...docs, any: [[{ in: 'claims', member: 'stt', value: 2 }]] },
  profiles: [
    {
      id: 'oauth2',
      name: 'SuperTokens, OAuth2 provider',
      about: 'The claim stt is 1, and scopes stand in scp, a list. aud is empty unless an audience was asked for.',
      when: [],
      shape: { ...signed, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'stt'],
        scopeClaims: ['scp'],
      },
      claims: ['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scp', 'sub', 'stt', 'sessionHandle', 'tId', 'rsub'],
    },
  ],
  words: {
    'audience-type': {
      empty: { ...ask, says: 'Nobody is in aud unless the client asks for an audience that its registration allows.' },
    },
    audience: {
      mismatch: { ...ask, says: 'aud holds what the client sent as audience; SuperTokens grants all of it.' },
    },
    scope: {
      missing: { ...docs, says: 'Scopes stand in scp, as a list.', fix: 'Have the server read scp.', of: 'scp' },
    },
  },
}

export const supertokensFacts = (): ProductFacts => ({
  shapes: {
    oauth2: {
      typ: 'not known',
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scp', form: 'list' },
      aud: 'The audiences that the client asked for; empty if it asked for none.',
      kinds: 'stt says it: 0 is a session, 1 an OAuth2 access token, 2 an ID token.',
    },
  },
  resource: {
    ...recipe,
    honours: 'not known',
    says: 'The code that was read grants what was asked for as audience. Ory Hydra is behind it.',
  },
  audience: {
    ...audiences,
    steps: [
      'Register the client with the server’s URI on its audience list.',
      'Have the client send audience, with that URI, when it signs in.',
    ],
    cannot: 'not known',
  },
  fails: [
    {
      ...docs,
      says: 'A token stays good until it expires after its user has signed out. Only the introspection of the core knows of that.',
    },
    {
      ...docs,
      says: 'A session has stt 0. A server that does not look at stt takes it for an access token.',
    },
  ],
})
