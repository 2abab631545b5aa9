import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const formats = quote('https://clerk.com/changelog/2026-01-08-jwt-oauth-access-tokens', '2026-11-26')
const session = quote('https://clerk.com/docs/backend-requests/resources/session-tokens', '2026-11-26')
const withResource = quote('https://github.com/clerk/javascript/pull/9585', '2026-11-26')
const setting = quote('https://github.com/upstash/context7/releases')
const noAudience = quote('https://github.com/mcp-use/mcp-use/pull/2001', '2026-11-26')
const shapes = quote('https://github.com/upstash/context7/pull/3130', '2026-11-26')
const opaque = quote('https://github.com/upstash/context7/pull/2987', '2026-11-26')
const fastmcp = read('https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/clerk.py')

export const clerk: Product = {
  id: 'clerk',
  name: 'Clerk',
  marks: {
    ...session,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.clerk.accounts.dev', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://clerk.*', speaks: 'typical' },
      { in: 'claims', member: 'sub', like: 'user_*', speaks: 'weak' },
      { in: 'claims', member: 'sid', like: 'sess_*', speaks: 'typical' },
    ],
  },
  prefixes: { ...opaque, any: ['oat_'] },
  idToken: 'not known',
  profiles: [
    {
      id: 'jwt',
      name: 'Clerk, JWT',
      about: 'at+jwt. aud is there only with a setting and when resource was sent.',
      when: [],
      shape: { ...shapes, form: 'JWT' },
      policy: { types: ['at+jwt'], requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
      claims: ['iss', 'sub', 'aud', 'iat', 'exp'],
    },
    {
      id: 'opaque',
      name: 'Clerk, opaque',
      about: 'Begins with oat_. Only Clerk can say what it means; older applications still issue these.',
      when: [],
      shape: { ...formats, form: 'opaque' },
      policy: { types: ['at+jwt'], requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
    },
  ],
  words: {
    format: {
      opaque: {
        ...formats,
        says: 'An application made before 2026-01-08 issues opaque tokens unless it was changed.',
        fix: 'Switch on Generate access tokens as JWTs in the OAuth application’s settings, or have the server ask Clerk about each token.',
      },
    },
    'audience-presence': {
      missing: {
        ...noAudience,
        says: 'Clerk’s access tokens may carry no aud: it came with a setting, and only for clients that send resource. Old grants are refreshed without it.',
        fix: 'Switch on Include Audience, have the client send resource, and sign in again: refreshing does not add it.',
      },
    },
    type: {
      other: {
        ...shapes,
        says: 'OAuth access tokens are at+jwt. Another typ is an ID token or a session token of the same issuer.',
        fix: 'Send the OAuth access token. Keep the check of typ: it is what keeps the others out.',
      },
      missing: {
        ...shapes,
        says: 'OAuth access tokens are at+jwt.',
        fix: 'Send the OAuth access token. Keep the check of typ.',
      },
    },
  },
}

export const clerkFacts = (): ProductFacts => ({
  shapes: {
    jwt: {
      typ: ['at+jwt'],
      client: 'not known',
      tokenId: 'not known',
      scope: 'not known',
      aud: 'Left out, unless Include Audience is on (or, by another report, unless the client sent resource).',
      kinds: 'typ is at+jwt. ID tokens and session tokens have the same issuer and keys, and another typ.',
    },
    opaque: {
      typ: [],
      client: 'not known',
      tokenId: null,
      scope: 'not known',
      aud: 'None in the token.',
      kinds: 'By prefix: oat_.',
    },
  },
  resource: {
    ...setting,
    honours: 'with a setting',
    says: 'aud came in 2026 with the setting Include Audience (reported with context7 4.2.1 and 4.4.0). A review of Clerk’s own SDK says that aud is set only when resource was granted (2026-08-27). Other pages still say there is none.',
  },
  audience: {
    ...setting,
    steps: [
      'Switch on JWT access tokens for the OAuth application.',
      'Switch on Include Audience.',
      'The client sends resource, and signs in anew.',
    ],
    cannot: 'Old grants keep getting tokens without aud at refresh.',
  },
  fails: [
    { ...setting, says: 'Grants made before the setting keep tokens without aud when they are refreshed.' },
    { ...withResource, says: 'A client that leaves resource out gets a token without aud.' },
    { ...fastmcp, says: 'FastMCP compares the introspected aud with the client id: Clerk token audience mismatch.' },
  ],
})
