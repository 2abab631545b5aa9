import { explainedSchema } from './explained-schema'
import { object, text, type Tool } from './tool'

const server = {
  ...object(
    {
      resource: text('The server’s own resource URI, which aud is compared with.'),
      issuer: {
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, maxItems: 100 }],
        description: 'The issuer, or issuers, that the server trusts, spelled as in their metadata.',
      },
      jwks: {
        anyOf: [{ type: 'object' }, { type: 'string' }],
        description: 'The issuer’s public keys: a JWK Set, a JWK, or PEM as text. Nothing is fetched.',
      },
      profile: text('Take tokens of this product’s shape, such as entra or auth0/rfc9068.'),
      name: text('What the server is called in the answer.'),
      policy: { type: 'object', description: 'Settings over those of a careful server, such as requiredScopes.' },
    },
    ['resource', 'issuer', 'jwks', 'profile', 'name', 'policy'],
  ),
  description: 'The server that is asked.',
}

const inputs = {
  token: text('The token, or a text with one token in it. A live token is better given as token_file.'),
  token_file: text('Path of a local file with the token, so that it stays out of the conversation.'),
  scenario: text('Id of an example of list_scenarios: judged with its own token, request and server.'),
  server,
  demo: text('Id of a server of the examples instead: issues, billing, careless-billing, tenant-2.'),
  at: text('When it is presented: ISO 8601, “5 min ago” or seconds since 1970. Default: now.'),
  method: text('Method of the request. Default: POST.'),
  url: text('Address of the request. Default: the resource URI.'),
  dpop: text('The DPoP proof that was sent along.'),
  introspection: text('Body of the issuer’s introspection answer about an opaque token.'),
}

export const explainToken: Tool = {
  name: 'explain_token',
  title: 'Explain a token',
  description:
    'Judges whether an MCP server should accept an access token, and says which step decides, what it expected and found, why, the fix, the clause, and the HTTP answer. Runs locally and fetches nothing; the token is never repeated in the answer. Give one of token, token_file and scenario.',
  inputSchema: object(inputs, Object.keys(inputs)),
  outputSchema: explainedSchema,
  readOnly: true,
  openWorld: false,
  work: () => import('./work/explain-token'),
}
