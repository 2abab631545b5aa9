import { describe, expect, it } from 'vitest'
import { readAnswer } from './answer'
import { factsOf, factsOfStatus } from './answer-facts'
import { paramOf, parseChallenges } from './challenge'

const facts = (text: string) => factsOf(readAnswer(text)).map(({ id }) => id)

describe('a WWW-Authenticate field', () => {
  it('may hold several challenges, each with its parameters', () => {
    const found = parseChallenges(
      'DPoP error="invalid_token", algs="ES256 RS256", Bearer realm="a, b=\\"c\\"", scope="x y", Negotiate',
    )
    expect(found.map(({ scheme }) => scheme)).toEqual(['DPoP', 'Bearer', 'Negotiate'])
    expect(found.map((c) => c.params.map(({ name, value }) => [name, value]))).toEqual([
      [
        ['error', 'invalid_token'],
        ['algs', 'ES256 RS256'],
      ],
      [
        ['realm', 'a, b="c"'],
        ['scope', 'x y'],
      ],
      [],
    ])
  })

  it('is read where quotes were forgotten or cut off', () => {
    const [bare] = parseChallenges('Bearer resource_metadata=https://a.example/.well-known/x, ERROR=invalid_token')
    expect(bare?.params.map((p) => p.wellFormed)).toEqual([false, true])
    expect(bare && paramOf(bare, 'error')).toBe('invalid_token')
    const [cut] = parseChallenges('Bearer error="invalid_tok')
    expect(cut?.params).toEqual([{ name: 'error', value: 'invalid_tok', wellFormed: false }])
  })

  it.each(['', '=', '"', 'Bearer =', 'a=', ',,,', 'Bearer ,=,"'])('of %j throws nothing', (value) => {
    expect(() => parseChallenges(value)).not.toThrow()
  })
})

describe('an answer', () => {
  const challenge = 'Bearer error="invalid_token", resource_metadata="https://a.example/.well-known/x"'
  it.each([
    [
      'raw HTTP',
      `HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nWWW-Authenticate: ${challenge}\r\n\r\n{}`,
    ],
    ['curl -v', `< HTTP/2 401 \n< www-authenticate: ${challenge}\n<`],
    [
      'folded',
      `HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token",\n   resource_metadata="https://a.example/x"\n`,
    ],
    ['one line of a header', `www-authenticate: ${challenge}`],
    ['the value alone', challenge],
    ['a chat that turned the quotes', `WWW-Authenticate: ${challenge.replace(/"([^"]*)"/g, '“$1”')}`],
    ['a quoted mail', `> HTTP/1.1 401 Unauthorized\n> WWW-Authenticate: ${challenge}`],
    ['JSON', JSON.stringify({ status: 401, headers: { 'www-authenticate': challenge } })],
    ['a body', '{"error":"invalid_token","error_description":"x"}'],
  ])('is read from %s', (_, text) => {
    expect(facts(text)).toContain('invalid-token')
    expect(facts(text)).not.toContain('no-challenge')
  })

  it.each([
    [
      'HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer resource_metadata="https://a.example/x", scope="a"',
      ['no-error'],
    ],
    ['HTTP/1.1 401 Unauthorized\ncontent-length: 0\n', ['no-challenge']],
    ['HTTP/1.1 403 Forbidden\nwww-authenticate: Bearer realm="x", error="invalid_token"', ['invalid-token-403']],
    [
      'HTTP/1.1 403 Forbidden\nwww-authenticate: Bearer error="insufficient_scope", scope="a b"',
      ['insufficient-scope'],
    ],
    ['HTTP/1.1 403 Forbidden\nserver: cloudflare\n', ['forbidden-without-challenge']],
    ['HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer error="invalid_audience"', ['own-code']],
    ['HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer resource_metadata="/x"', ['no-error', 'metadata-relative']],
    [
      'HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer resource_metadata=https://a.example/x',
      ['no-error', 'metadata-unquoted'],
    ],
    ['HTTP/1.1 307 Temporary Redirect\nlocation: https://a.example/mcp/\n', ['redirect']],
    ['HTTP/1.1 301 Moved\n\nHTTP/2 401\nwww-authenticate: Bearer scope="a"', ['no-error']],
    ['HTTP/1.1 500 Internal Server Error\n', ['server-error']],
    ['HTTP/1.1 503 Service Unavailable\n', ['unavailable']],
    ['HTTP/1.1 200 OK\n', ['accepted']],
    ['HTTP/1.1 431 Request Header Fields Too Large\n', ['too-large']],
    ['{"error":"invalid_target"}', ['invalid-target']],
    ['{"error":"invalid_resource"}', ['invalid-resource']],
    ['{"error":"invalid_grant","error_description":"session not found"}', ['invalid-grant']],
    ['{\n  "error": "unauthorized_client",\n  "error_description": "Invalid client_id"\n}', ['unauthorized-client']],
    ['[26089] Authorization error: InvalidTargetError: Incorrect resource parameters', ['invalid-target']],
    ['Error getting token from server metadata: ServerError: invalid_client: no', ['invalid-client']],
    ['http://localhost:3334/callback?error=invalid_scope&state=1', ['invalid-scope']],
    [
      'INFO: 10.0.0.2:5 - "POST /mcp/ HTTP/1.1" 307 Temporary Redirect\nINFO: 10.0.0.2:5 - "POST /mcp HTTP/1.1" 401 Unauthorized\nINFO: 10.0.0.2:5 - "GET /.well-known/oauth-protected-resource/mcp HTTP/1.1" 200 OK',
      ['redirected'],
    ],
    ['10.0.0.2 - - [27/Nov/2026:07:00:00 +0000] "POST /mcp HTTP/1.1" 500 42 "-" "node"', ['server-error']],
    ['INFO: 10.0.0.2:5 - "GET /.well-known/oauth-protected-resource HTTP/1.1" 200 OK', []],
    [
      "encoding headers via codec (end_stream=false):\n':status', '403'\n'www-authenticate', 'Bearer realm=\"http://a.example/x\", error=\"invalid_token\"'\n'content-length', '22'",
      ['invalid-token-403'],
    ],
    ['HTTP/1.1 401 Unauthorized\nwww-authenticate: DPoP error="use_dpop_nonce"', ['use-dpop-nonce']],
    ['nothing of this kind', []],
  ])('%j', (text, expected) => {
    expect(facts(text)).toEqual(expected)
  })
})

describe('a status alone', () => {
  it.each([
    ['Error POSTing to endpoint (HTTP 401): ', ['bare-401']],
    ["httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://a.example/mcp'", ['bare-401']],
    ['Request failed with status code 400', ['bare-400']],
    ['{"message":"Forbidden"}', ['bare-403']],
    ['{"method":"GET","path":"/.well-known/openid-configuration","status":404}', ['bare-404']],
    ['got 405 Method Not Allowed', ['bare-405']],
    ['406 Not Acceptable', ['bare-406']],
    ['INFO: 10.0.0.1:5123 - "POST /mcp HTTP/1.1" 422 Unprocessable Entity', ['bare-415']],
    ['HTTP/1.1 401 Unauthorized\ncontent-length: 0\n', []],
    ['401 {"error":"invalid_token"}', []],
    ['error code: 4011', []],
  ])('of %j says what it says of any request', (text, expected) => {
    expect(factsOfStatus(readAnswer(text)).map(({ id }) => id)).toEqual(expected)
  })
})

it.each([
  'System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).',
  'urllib.error.HTTPError: HTTP Error 401: Unauthorized',
  "aiohttp.client_exceptions.ClientResponseError: 401, message='Unauthorized'",
  'UnknownError MCP server linear failed to connect: Unauthorized',
])('%j tells a status', (text) => expect(readAnswer(text).status).toBe(401))
