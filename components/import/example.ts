import { demoEcPublic } from '@/content/issuer-keys'

const type = 'content-type: application/json'
const answer = (status: string, headers: readonly string[], body: object, asked: string) =>
  `HTTP/2 ${status}\n${headers.join('\n')}\n\n${JSON.stringify(body, null, 2)}\nAsked: ${asked}\n`

/** A deployment as many are: a slash too much, no S256, a relative address, and keys that are good. */
export const example = [
  answer(
    '401',
    [
      type,
      'www-authenticate: Bearer error="invalid_token", error_description="Authentication required", resource_metadata="/.well-known/oauth-protected-resource/mcp"',
    ],
    { error: 'invalid_token', error_description: 'Authentication required' },
    'https://billing.example.com/mcp',
  ),
  answer(
    '200',
    [type],
    { resource: 'https://billing.example.com/mcp/', authorization_servers: ['https://auth.example.com'] },
    'https://billing.example.com/.well-known/oauth-protected-resource/mcp',
  ),
  answer(
    '200',
    [type, 'access-control-allow-origin: *'],
    {
      issuer: 'https://auth.example.com',
      authorization_endpoint: 'https://auth.example.com/authorize',
      token_endpoint: 'https://auth.example.com/token',
      jwks_uri: 'https://auth.example.com/jwks',
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['plain'],
    },
    'https://auth.example.com/.well-known/oauth-authorization-server',
  ),
  answer('200', [type], { keys: [demoEcPublic] }, 'https://auth.example.com/jwks'),
].join('\n')
