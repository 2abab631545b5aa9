import { expect, test } from 'vitest'
import { addressAsked } from './asked'
import { requestIn } from './request/request-in'

const mcp = 'https://mcp.acme.dev/mcp'
const token = 'eyJhbGciOiJSUzI1NiJ9.e30.AA'
const bearer = `-H 'Authorization: Bearer ${token}'`

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
  ['an absolute request line', `POST ${mcp} HTTP/1.1\nHost: proxy.example\nAuthorization: Bearer a.b.c`],
  [
    'the head of HTTP/2',
    ':authority: mcp.acme.dev\n:method: POST\n:path: /mcp?a=1\n:scheme: https\nauthorization: Bearer a.b.c',
  ],
  [
    'the head of HTTP/2, a line each',
    ':authority\nmcp.acme.dev\n:method\nPOST\n:path\n/mcp\nauthorization\nBearer a.b.c',
  ],
  [
    'what curl prints',
    '* ok\n> POST /mcp HTTP/2\n> Host: mcp.acme.dev\n> Authorization: Bearer a.b.c\n>\n< HTTP/2 401',
  ],
  ['an indented request', '  POST /mcp HTTP/1.1\n  Host: mcp.acme.dev\n  Authorization: Bearer a.b.c'],
  ['HTTPie', `http -v POST ${mcp} Authorization:"Bearer a.b.c" name=https://a.example`],
  ['HTTPie over TLS', "https mcp.acme.dev/mcp 'Authorization:Bearer a.b.c'"],
  ['HTTPie with its own option', `http -A bearer -a ${token} ${mcp}`],
  ['wget', `wget -qO- --header="Authorization: Bearer a.b.c" --header "Origin: https://b.example" '${mcp}'`],
  ['PowerShell', `$h = @{ Authorization = "Bearer a.b.c" }\nInvoke-RestMethod -Method Post -Uri "${mcp}" -Headers $h`],
  ['PowerShell, the address first', `irm ${mcp} -Headers @{ Authorization = "Bearer a.b.c" }`],
  ['Python', `r = requests.post("${mcp}", headers={"Authorization": "Bearer a.b.c"})`],
  [
    'a HAR file',
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: 'GET',
              url: 'https://a.example/',
              headers: [{ name: 'Authorization', value: 'Bearer x' }],
            },
          },
          { request: { method: 'GET', url: mcp, headers: [{ name: 'authorization', value: `Bearer ${token}` }] } },
        ],
      },
    }),
  ],
])('%s', (_, text) => expect(addressAsked(text, token)).toBe(mcp))

const ways: readonly (readonly [string, string, string | null])[] = [
  ['curl', `curl ${mcp} ${bearer}`, 'GET'],
  ['curl with data', `curl ${mcp} ${bearer} -d '{}'`, 'POST'],
  ['curl with data in the address', `curl -G ${mcp} ${bearer} -d a=b`, 'GET'],
  ['curl for the head', `curl -sSI ${mcp} ${bearer}`, 'HEAD'],
  ['curl with a method', `curl -XPATCH ${mcp} ${bearer} --json '{}'`, 'PATCH'],
  ['curl with a method in small letters', `curl --request post ${mcp} ${bearer}`, 'post'],
  ['curl with a method that a variable holds', `curl -X "$METHOD" ${mcp} ${bearer}`, null],
  ['curl with several flags', `curl -sSiX DELETE ${mcp} ${bearer}`, 'DELETE'],
  ['fetch', `fetch("${mcp}", { headers: { Authorization: "Bearer ${token}" } })`, 'GET'],
  [
    'fetch with a method, and another word of that name',
    `fetch("${mcp}", { body: "{\\"method\\":\\"get\\"}", "method": "post", headers: { Authorization: "Bearer ${token}" } })`,
    'POST',
  ],
  [
    'a call that is named after it',
    `axios.put('${mcp}', {}, { headers: { Authorization: 'Bearer ${token}' } })`,
    'PUT',
  ],
  ['PowerShell', `irm ${mcp} -Headers @{ Authorization = "Bearer ${token}" }`, 'GET'],
  ['PowerShell with a method', `irm ${mcp} -Method Delete -Headers @{ Authorization = "Bearer ${token}" }`, 'DELETE'],
  ['HTTPie', `http ${mcp} Authorization:"Bearer ${token}"`, 'GET'],
  ['HTTPie with data', `http ${mcp} Authorization:"Bearer ${token}" a=b`, 'POST'],
  ['wget', `wget --header "Authorization: Bearer ${token}" ${mcp}`, 'GET'],
  ['wget with data', `wget --post-data='{}' --header "Authorization: Bearer ${token}" ${mcp}`, 'POST'],
  ['wget with a method', `wget --method=PUT --header "Authorization: Bearer ${token}" ${mcp}`, 'PUT'],
]
test.each(ways)('the method of %s', (_, text, method) => expect(requestIn(text, token)?.method).toBe(method))

test('of this machine it is asked over http', () =>
  expect(addressAsked('POST /mcp HTTP/1.1\nHost: localhost:3000\nAuthorization: Bearer a.b.c', token)).toBe(
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
  ['two addresses', `curl ${mcp} https://b.example ${bearer}`],
  ['a variable in it', `fetch(\`https://mcp.acme.dev/\${path}\`, { headers: { Authorization: "Bearer a.b.c" } })`],
  ['two requests', `GET ${mcp} HTTP/1.1\nAuthorization: Bearer a.b.c\n\nGET https://b.example HTTP/1.1`],
  ['a sentence', `https ${mcp} is where it went`],
])('%s says none', (_, text) => expect(addressAsked(text, token)).toBeNull())
