import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const claims = read('https://github.com/ory/hydra/blob/master/fosite/token/jwt/claims_jwt.go', '2026-11-26')
const session = read('https://github.com/ory/hydra/blob/master/oauth2/session.go', '2026-11-26')
const formats = read('https://github.com/ory/docs/blob/master/docs/oauth2-oidc/jwt-access-token.mdx', '2026-11-26')
const audiences = read('https://github.com/ory/docs/blob/master/docs/hydra/guides/audiences.mdx', '2026-11-23')
const consent = quote('https://github.com/canonical/identity-platform-login-ui/pull/974')
export const hydra: Product = {
  id: 'hydra',
  name: 'Ory Hydra',
  marks: {
    ...session,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.projects.oryapis.com', speaks: 'own' },
      { in: 'claims', member: 'scp', is: 'list', speaks: 'weak' },
      { in: 'claims', member: 'ext', is: 'there', speaks: 'typical' },
      { in: 'claims', member: 'aud', is: 'list', speaks: 'weak' },
    ],
  },
  prefixes: { ...formats, any: ['ory_at_'] },
  idToken: 'not known',
  profiles: [
    {
      id: 'jwt',
      name: 'Ory Hydra, JWT',
      about: 'typ is JWT and scopes stand in scp, a list. aud is empty unless an audience was granted.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti'],
        scopeClaims: ['scp', 'scope'],
      },
      claims: ['aud', 'client_id', 'exp', 'ext', 'iat', 'iss', 'jti', 'nbf', 'scp', 'sub'],
    },
    {
      id: 'opaque',
      name: 'Ory Hydra, opaque',
      about: 'The default: begins with ory_at_. The server asks Hydra about each token.',
      when: [],
      shape: { ...formats, form: 'opaque' },
      policy: { types: ['at+jwt'], requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
    },
  ],
  words: {
    format: {
      opaque: {
        ...formats,
        says: 'Hydra’s access tokens are opaque by default and begin with ory_at_.',
        fix: 'Ask Hydra’s introspection about each token, or set the access token strategy to jwt, for all clients or for this one.',
      },
    },
    'audience-type': {
      empty: {
        ...claims,
        says: 'Hydra writes an empty list when no audience was granted. It does not read resource.',
        fix: 'Put this server’s URI on the client’s audience list, have the client send audience, and grant it in the consent app.',
      },
    },
    audience: {
      mismatch: {
        ...audiences,
        says: 'aud holds what was asked for with audience and granted at consent.',
        fix: 'Put this server’s URI on the client’s audience list, have the client send audience, and grant it in the consent app.',
      },
      several: {
        ...audiences,
        says: 'Every audience that was asked for and granted stands in one token.',
        fix: 'Ask for one audience at a time.',
      },
    },
    type: {
      other: {
        ...claims,
        says: 'Hydra writes typ JWT into its JWT access tokens.',
        fix: 'Leave the check of typ out and tell kinds apart by their claims.',
      },
    },
    scope: {
      missing: {
        ...claims,
        says: 'Scopes stand in scp, a list, unless strategies.jwt.scope_claim says string or both.',
        fix: 'Read scp, or set strategies.jwt.scope_claim to both.',
        of: 'scp',
      },
    },
  },
}

export const hydraFacts = (): ProductFacts => ({
  shapes: {
    jwt: {
      typ: ['JWT'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scp', form: 'list' },
      aud: 'An empty list, unless an audience was asked for and granted.',
      kinds: 'not known',
    },
    opaque: {
      typ: [],
      client: 'client_id',
      tokenId: null,
      scope: { claim: 'scope', form: 'words' },
      aud: 'None in the token; introspection answers with the granted audience.',
      kinds: 'By prefix: ory_at_.',
    },
  },
  resource: {
    ...claims,
    honours: 'no',
    says: 'resource is not read; there is no trace of it in the code. Hydra has a parameter of its own, audience.',
  },
  audience: {
    ...audiences,
    steps: [
      'Put the server’s URI on the client’s audience list.',
      'The client sends audience with that URI.',
      'The consent app grants it; or it reads resource from request_url and grants that, as one public app does.',
    ],
    cannot: 'Read resource. Only values on the client’s audience list can be granted.',
  },
  fails: [
    { ...claims, says: 'aud is an empty list unless an audience was granted.' },
    {
      ...consent,
      says: 'resource is ignored without a word; a consent app was taught to grant it (merged 2026-09-16).',
    },
  ],
})
