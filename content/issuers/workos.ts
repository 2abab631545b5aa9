import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const token = quote(
  'https://cdn.jsdelivr.net/npm/@workos/mcp-docs-server@0.2.0/.docs/organized/docs/reference/authkit/session-tokens/access-token.mdx',
  '2026-11-26',
)
const resources = quote('https://workos.com/docs/reference/authkit/oauth-resource', '2026-11-26')
const fallback = quote('https://github.com/MCPJam/inspector/pull/3879', '2026-11-26')
const ignored = quote('https://github.com/MCPJam/inspector/pull/2388', '2026-11-26')
const metadata = quote('https://workos.com/docs/user-management/mcp', '2026-11-26')

export const workos: Product = {
  id: 'workos',
  name: 'WorkOS AuthKit',
  marks: {
    ...metadata,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.authkit.app', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://api.workos.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://api.workos.com/user_management/*', speaks: 'own' },
      // Under a domain of the tenant’s own.
      { in: 'claims', member: 'sid', like: 'session_*', speaks: 'typical' },
      { in: 'claims', member: 'org_id', is: 'text', speaks: 'weak' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'WorkOS AuthKit',
      about:
        'aud is the resource if its URI is registered, else the environment’s client id. No client claim is documented.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat'],
        scopeClaims: ['scope'],
        sharedAudiences: ['client_*'],
      },
      claims: ['iss', 'sub', 'aud', 'sid', 'exp', 'iat'],
    },
  ],
  audienceNames: [{ ...token, like: 'client_*', what: 'the environment’s client id' }],
  words: {
    audience: {
      mismatch: {
        ...fallback,
        says: 'A client id in aud is what AuthKit falls back on when no resource indicator applies.',
        fix: 'Register this server’s exact URL as an MCP resource indicator, and have clients sign in again.',
      },
    },
    'audience-presence': {
      missing: {
        ...quote('https://github.com/workos/authkit-nextjs/issues/266', '2026-11-26'),
        says: 'Session tokens of AuthKit were reported without aud. A token for an MCP server comes through the OAuth endpoints and has one.',
        fix: 'Have the client sign in through AuthKit’s OAuth endpoints, with the server’s URL registered as a resource indicator.',
      },
    },
  },
}

export const workosFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: 'not known',
      tokenId: 'not known',
      scope: 'not known',
      aud: 'The environment’s client id, unless the resource is registered.',
      kinds: 'not known',
    },
  },
  resource: {
    ...ignored,
    honours: 'with a setting',
    says: 'Yes, if the URI is registered as an MCP resource indicator of the environment. If none is, the parameter is ignored.',
  },
  audience: {
    ...resources,
    steps: [
      'Register the server’s exact URL as an MCP resource indicator: dashboard, Connect, Configuration, or the API authkit_oauth_resources.',
      'Mark one as default for clients that send no resource.',
    ],
    cannot: 'not known',
  },
  fails: [
    { ...ignored, says: 'Without a resource indicator aud is one value for the whole environment.' },
    {
      ...fallback,
      says: 'A server that pins the client id refuses every client’s token once an indicator is registered.',
    },
  ],
})
