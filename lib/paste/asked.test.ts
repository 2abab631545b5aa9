import { expect, test } from 'vitest'
import { addressAsked } from './asked'

const mcp = 'https://mcp.acme.dev/mcp'
const bearer = `-H 'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.e30.AA'`

test.each([
  ['curl', `curl -i -X POST '${mcp}' \\\n  ${bearer} \\\n  -d '{"jsonrpc":"2.0"}'`],
  ['the address last', `$ curl -sS ${bearer} -H "Accept: application/json" ${mcp}`],
  ['--url', `curl --request POST --url ${mcp} --header 'authorization: Bearer a.b.c'`],
  [
    'an address in a field and in the body',
    `curl -H 'Origin: https://app.example' -d '{"url": "https://a.example"}' ${bearer} ${mcp}`,
  ],
  ['a body that is an address', `curl -d 'https://a.example' -e https://b.example ${bearer} "${mcp}"`],
  ['a query', `curl '${mcp}?session=1#x' ${bearer}`],
  ['cmd', `curl ^"${mcp}^" ^\n  -H ^"authorization: Bearer a.b.c^"`],
  [
    'fetch',
    `fetch("${mcp}", {\n  "headers": { "authorization": "Bearer a.b.c", "Referer": "https://app.example/" } })`,
  ],
  [
    'a request',
    'POST /mcp HTTP/1.1\r\nHost: mcp.acme.dev\r\nAuthorization: Bearer a.b.c\r\n\r\n{"a":"https://b.example"}',
  ],
])('%s', (_, text) => expect(addressAsked(text)).toBe(mcp))

test('of this machine it is asked over http', () =>
  expect(addressAsked('POST /mcp HTTP/1.1\nHost: localhost:3000\nAuthorization: Bearer a.b.c')).toBe(
    'http://localhost:3000/mcp',
  ))

test.each([
  ['a token', 'eyJhbGciOiJSUzI1NiJ9.e30.AA'],
  ['a field alone', 'Authorization: Bearer a.b.c'],
  ['a log line', `GET ${mcp} 401 Bearer a.b.c`],
  ['a request without a Host', 'POST /mcp HTTP/1.1\nAuthorization: Bearer a.b.c'],
  ['only an origin', `curl -H 'Origin: https://app.example' ${bearer}`],
  ['a password in it', `curl https://alice:secret@mcp.acme.dev/mcp ${bearer}`],
  ['a variable', `curl "$MCP_URL" ${bearer}`],
])('%s says none', (_, text) => expect(addressAsked(text)).toBeNull())
