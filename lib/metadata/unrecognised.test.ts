import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unrecognised } from './unrecognised'

test.each<[string, string, RegExp]>([
  ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln', /a token, and none is needed/],
  [
    'a header with one',
    'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln',
    /a token, and none is needed/,
  ],
  ['an address', 'https://mcp.example.com/mcp\n', /an address/],
  ['a link in Markdown', '[the server](https://mcp.example.com/mcp)', /an address/],
  [
    'a compressed answer',
    `HTTP/2 200\r\nContent-Encoding: gzip\r\n\r\n${gzipSync('{"resource":"https://a.example/mcp"}').toString('utf8')}`,
    /curl -i --compressed/,
  ],
  ['a key in PEM', '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----', /key in PEM/],
  ['a page', '<!doctype html><title>Sign in</title>', /a page/],
  ['YAML', 'resource: https://a.example/mcp\nauthorization_servers:\n  - https://as.example', /metadata in YAML/],
  ['PowerShell', 'StatusCode        : 401\nStatusDescription : Unauthorized', /as PowerShell shows it/],
  ['a comma too many', '{"resource":"https://a.example/mcp",}', /begins like JSON/],
  ['a dictionary of Python', "{'resource': 'https://a.example/mcp'}", /begins like JSON/],
  ['a recording', '{\n  "log": {\n    "entries": []\n  }\n}', /recording of a browser/],
  ['a large one', `{"log":{"entries":[],"x":"${'x'.repeat(200_000)}"}}`, /recording of a browser/],
  ['a list', '[{"resource":"https://a.example/mcp"}]', /a list/],
  ['an answer with a token', '{"access_token":"x","token_type":"Bearer"}', /token endpoint/],
  [
    'a client’s configuration',
    '{"mcpServers":{"a":{"url":"https://a.example/mcp"}}}',
    /configuration of an MCP client/,
  ],
  [
    'the configuration of an editor',
    '{"servers":{"a":{"url":"https://a.example/mcp"}}}',
    /configuration of an MCP client/,
  ],
  ['a file of servers', '{"version":1,"servers":[]}', /file of servers/],
  [
    'an answer of something else',
    'HTTP/2 200\ncontent-type: application/json\n\n{"a":1}',
    /Type the address it came from/,
  ],
  ['a client’s metadata', '{"client_id":"https://a.example/c.json","redirect_uris":[]}', /metadata of a client/],
  ['an introspection answer', '{"active":false}', /introspection/],
  ['an error of MCP', '{"jsonrpc":"2.0","error":{"code":-32000},"id":null}', /message of MCP/],
  ['a body of an error', '{"error":"invalid_token"}', /body of an error/],
])('%s', (_, text, says) => expect(unrecognised(text)).toMatch(says))

test.each([
  ['nothing that is known', 'nonsense'],
  ['an object of something else', '{"a":1}'],
  ['nothing', ''],
  ['a line of a log', '[2026-11-27T07:00:00.000Z] "POST /mcp HTTP/1.1" 401 - "-"'],
  ['a line with a process', '[48853] Authorization error: Error: Token exchange failed: HTTP 401'],
  ['a line with its place', '[oauthproxy.go:901] Error retrieving session from token'],
  ['more than is looked at', `{"a":"${'x'.repeat(200_000)}"}`],
])('nothing is said of %s', (_, text) => expect(unrecognised(text)).toBeNull())
