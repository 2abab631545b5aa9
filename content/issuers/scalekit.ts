import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const token = quote('https://docs.scalekit.com/guides/accesstoken-claims.md', '2026-11-26')
const idToken = quote('https://docs.scalekit.com/guides/idtoken-claims.md', '2026-11-26')
const example = quote('https://glama.ai/mcp/servers/st3tha6ba3', '2026-11-26')
const provider = quote('https://gofastmcp.com/python-sdk/fastmcp-server-auth-providers-scalekit', '2026-11-26')
const docs = read('https://github.com/scalekit-inc/developer-docs', '2026-11-23')

export const scalekit: Product = {
  id: 'scalekit',
  name: 'Scalekit',
  marks: {
    ...token,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.scalekit.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.scalekit.cloud', speaks: 'own' },
      { in: 'claims', member: 'client_id', like: 'skc_*', speaks: 'own' },
      { in: 'claims', member: 'azp', like: 'skc_*', speaks: 'own' },
      { in: 'claims', member: 'jti', like: 'tkn_*', speaks: 'typical' },
      { in: 'claims', member: 'aud', like: 'res_*', speaks: 'typical' },
      { in: 'claims', member: 'oid', like: 'org_*', speaks: 'weak' },
      { in: 'claims', member: 'sub', like: 'usr_*', speaks: 'typical' },
    ],
  },
  idToken: {
    ...idToken,
    any: [[{ in: 'claims', member: 'at_hash', is: 'there' }], [{ in: 'claims', member: 'c_hash', is: 'there' }]],
  },
  profiles: [
    {
      id: 'default',
      name: 'Scalekit',
      about: 'aud holds the MCP server’s URL and its res_ id.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'nbf', 'oid', 'sub'],
    },
  ],
  audienceNames: [{ ...docs, like: 'res_*', what: 'the registered server’s id' }],
  words: {
    audience: {
      mismatch: {
        ...token,
        says: 'For an MCP server aud holds its URL and its res_ id; a client’s id (skc_) there is that of a plain sign-in.',
        fix: 'If a res_ id is this server’s, add it to the other names. If not, register the server in the dashboard, and send clients to the authorization server of that resource.',
      },
      several: {
        ...example,
        says: 'aud holds the URL and the res_ id of the server the client asked for. Neither is this one.',
        fix: 'Compare the registered Server URL with this server’s URI, character by character.',
      },
    },
    'audience-breadth': {
      several: {
        ...docs,
        says: 'The res_ id beside the URL is the same server’s.',
        fix: 'Expect it: list the id as a name of this server.',
      },
    },
  },
}

export const scalekitFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: 'client_id',
      tokenId: 'jti',
      scope: 'not known',
      aud: 'For an MCP server a list of its URL and its res_ id; for a plain sign-in the client’s id.',
      kinds: 'at_hash and c_hash are in ID tokens only.',
    },
  },
  resource: {
    ...docs,
    honours: 'with a setting',
    says: 'Yes for a server that is registered in the dashboard: aud is its resource identifier and its res_ id.',
  },
  audience: {
    ...provider,
    steps: [
      'Register the MCP server in the dashboard.',
      'Set its Server URL, the resource identifier, to exactly the URL that clients use.',
    ],
    cannot: 'not known',
  },
  fails: [
    {
      ...example,
      says: 'aud holds the res_ id beside the URL: a server that refuses further audiences must expect it.',
    },
    { ...docs, says: 'Its pattern of token cascading forwards the same bearer token to a backend, which MCP forbids.' },
  ],
})
