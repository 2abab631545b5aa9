import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const reference = quote('https://docs.propelauth.com/reference/api/mcp', '2026-11-27')
const session = quote('https://github.com/PropelAuth/rust', '2026-11-27')
const fastmcp = read(
  'https://github.com/PrefectHQ/fastmcp/blob/835ba07/src/fastmcp/server/plugins/auth/propelauth/provider.py',
  '2026-11-27',
)

export const propelauth: Product = {
  id: 'propelauth',
  name: 'PropelAuth',
  marks: {
    ...session,
    any: [
      { in: 'claims', member: 'org_id_to_org_member_info', is: 'there', speaks: 'own' },
      // With an active organization it is that one alone.
      {
        in: 'claims',
        member: 'org_member_info',
        is: 'there',
        speaks: 'own',
        beside: { in: 'claims', member: 'user_id', is: 'text' },
      },
      { in: 'claims', member: 'iss', like: 'https://*.propelauthtest.com', speaks: 'own' },
    ],
  },
  addresses: ['https://*/oauth/2.1'],
  // Its JWTs are sessions: an access token of its MCP authentication is asked about.
  idToken: { ...session, any: [[{ in: 'claims', member: 'iss', is: 'there' }]] },
  platform: {
    ...session,
    says: 'A JWT of PropelAuth is a session: it tells the application’s own backend who has signed in there, and names no audience.',
    fix: 'Switch on MCP authentication in PropelAuth, have the client sign in there with resource, and ask its introspection about each token: the answer names the server in aud.',
  },
  profiles: [
    {
      id: 'introspected',
      name: 'PropelAuth, MCP authentication',
      about: 'The server asks PropelAuth about each token, and compares aud of the answer.',
      when: [],
      shape: { ...fastmcp, form: 'opaque' },
      policy: { types: ['at+jwt'], requiredClaims: ['exp'], scopeClaims: ['scope'] },
    },
  ],
  words: {
    format: {
      opaque: {
        ...fastmcp,
        says: 'A server asks PropelAuth about each token of its MCP authentication.',
        fix: 'Create introspection credentials under MCP, Request Validation, and ask /oauth/2.1/introspect about each token.',
      },
    },
    audience: {
      mismatch: {
        ...reference,
        says: 'aud is what the client sent as resource, which PropelAuth demands.',
        fix: 'Name this server’s URI as resource in its metadata, letter by letter, and have the client sign in again.',
      },
    },
  },
}

export const propelauthFacts = (): ProductFacts => ({
  shapes: {
    introspected: {
      typ: [],
      client: 'not known',
      tokenId: 'not known',
      scope: { claim: 'scope', form: 'words' },
      aud: 'In the answer of its introspection: the resource that was asked for.',
      kinds: 'A JWT with org_id_to_org_member_info is a session.',
    },
  },
  resource: {
    ...reference,
    honours: 'yes',
    says: 'resource is a required parameter of the authorization request: the URL of the MCP server.',
  },
  audience: {
    ...fastmcp,
    steps: [
      'Switch on MCP authentication in the dashboard, and choose which clients may sign in.',
      'Have the client send resource, with the server’s URI.',
      'Create introspection credentials, ask about each token, and compare aud of the answer with the server’s URI.',
    ],
    cannot: 'not known',
  },
  fails: [
    {
      ...fastmcp,
      says: 'FastMCP compares aud only where its provider is told a resource. Without one each server takes the tokens of all.',
    },
  ],
})
