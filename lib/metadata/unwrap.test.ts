import { describe, expect, it, test } from 'vitest'
import { parseChallenges, paramOf } from '../error-texts/challenge'
import { headersOf } from './message'
import { place } from './place'

const metadata = 'https://a.example/.well-known/oauth-protected-resource/mcp'
const answer = `HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", resource_metadata="${metadata}"\n\n{"error":"invalid_token"}`
const document = '{"resource":"https://mcp.example.com/mcp","authorization_servers":["https://auth.example.com"]}'
const lines = (text: string, before: string) => text.replace(/^/gm, before)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const turned = (text: string) => text.replace(/"([^"]*)"/g, '“$1”')

const answers: Readonly<Record<string, string>> = {
  'a quoted mail': lines(answer, '> '),
  'a mail quoted twice': lines(answer, '>> '),
  'a quotation with bars': lines(answer, '| '),
  'a fence': `\`\`\`http\n${answer}\n\`\`\``,
  'a coloured terminal': answer.replace(/^.*$/gm, '\u001b[32m$&\u001b[0m'),
  'a log with times': lines(answer, '2026-11-27T07:00:00.123Z '),
  'a log of Kubernetes': lines(answer, '2026-11-27T07:00:00.123Z stdout F '),
  'a chat that turned the quotes': turned(answer),
  'a page with its blanks': answer.replaceAll(' ', '\u00a0'),
  'a HAR file': JSON.stringify({
    response: {
      status: 401,
      headers: [{ name: 'www-authenticate', value: `Bearer error="invalid_token", resource_metadata="${metadata}"` }],
      content: { text: '{"error":"invalid_token"}' },
    },
  }),
  'a log of a quotation': lines(lines(answer, '> '), '2026-11-27T07:00:00.123Z '),
  'a quoted log': lines(lines(answer, '2026-11-27T07:00:00.123Z '), '> '),
  'curl --trace-time': lines(answer, '10:00:00.123456 '),
  'fields as Python prints them': `{'date': 'x', 'www-authenticate': 'Bearer error="invalid_token", resource_metadata="${metadata}"', 'server': 'y'}`,
  'fields as Node prints them': `Headers {\n  'www-authenticate': 'Bearer error="invalid_token", resource_metadata="${metadata}"',\n  'server': 'y' }`,
  'fields as JSON': JSON.stringify({
    'www-authenticate': `Bearer error="invalid_token", resource_metadata="${metadata}"`,
    server: 'y',
  }),
  'a pair of PowerShell': `[www-authenticate, Bearer error="invalid_token", resource_metadata="${metadata}"]`,
  'developer tools': `www-authenticate\tBearer error="invalid_token", resource_metadata="${metadata}"\ncontent-type\tapplication/json`,
  'a table': `| Header | Value |\n|---|---|\n| WWW-Authenticate | Bearer error="invalid_token", resource_metadata="${metadata}" |`,
}

describe.each(Object.entries(answers))('a refusal in %s', (_, text) => {
  it('is read with its challenge', () => {
    const { recognised, exchanges } = place(text, null, [])
    expect(recognised).toContain('a challenge')
    const [outcome] = exchanges.map((exchange) => exchange.outcome)
    const message = outcome?.kind === 'answer' ? outcome.message : null
    const [challenge] = message ? headersOf(message, 'www-authenticate').flatMap(parseChallenges) : []
    expect(challenge && paramOf(challenge, 'resource_metadata')).toBe(metadata)
  })
})

test.each([
  ['a fence', `\`\`\`json\n${document}\n\`\`\``, null],
  ['turned quotes', turned(document), 'turned quotation marks'],
  ['a JSON string', JSON.stringify(document), 'a JSON string around it'],
  ['a tool’s JSON', JSON.stringify({ status: 200, body: document }), 'the JSON of a tool'],
  ['base64', base64(document), 'base64'],
  ['a quoted string', lines(JSON.stringify(document), '> '), 'marks of a quotation, a JSON string around it'],
  ['a quoted chat', lines(turned(document), '> '), 'marks of a quotation, turned quotation marks'],
  [
    'a string of a string',
    JSON.stringify(JSON.stringify(document)),
    'a JSON string around it, a JSON string around it',
  ],
  ['a string of base64', JSON.stringify(base64(document)), 'a JSON string around it, base64'],
  [
    'a quoted tool’s JSON in a string',
    lines(JSON.stringify(JSON.stringify({ status: 200, body: document })), '> '),
    'marks of a quotation, a JSON string around it, the JSON of a tool',
  ],
  ['a statement', `const metadata = ${document};`, 'the words around it'],
  ['a line of a log', `INFO Response: ${document} (12 ms)`, 'the words around it'],
  [
    'a dictionary of Python',
    `{'resource': 'https://mcp.example.com/mcp', 'authorization_servers': ['https://auth.example.com'], 'x': None, 'y': True}`,
    'the spelling of Python or Node',
  ],
  [
    'an object of Node',
    `{\n  resource: 'https://mcp.example.com/mcp',\n  authorization_servers: [ 'https://auth.example.com' ],\n}`,
    'the spelling of Python or Node',
  ],
])('metadata in %s is read, and what was taken out is told', (_, text, takenOut) =>
  expect(place(text, null, [])).toMatchObject({ recognised: ['protected resource metadata'], takenOut }),
)

const recorded = (url: string, status: number, headers: object[], text: string, sent: object[] = []) => ({
  request: { method: 'POST', url, headers: sent },
  response: { status, headers, content: { mimeType: 'application/json', text } },
})

test('of a recording of a browser, what a server publishes is read, each with its address', () => {
  const challenge = { name: 'WWW-Authenticate', value: `Bearer resource_metadata="${metadata}"` }
  const encoded = recorded(metadata, 200, [], base64(document))
  const entries = [
    ...Array.from({ length: 50 }, (_, at) => recorded(`https://a.example/${at}.js`, 200, [], 'let a')),
    recorded('https://a.example/mcp', 401, [challenge], '{}'),
    { ...encoded, response: { ...encoded.response, content: { text: base64(document), encoding: 'base64' } } },
  ]
  const har = JSON.stringify({ log: { version: '1.2', entries } })
  const { recognised, url, exchanges } = place(har, null, [])
  expect(recognised).toEqual(['a challenge', 'protected resource metadata'])
  expect(url).toBe('https://a.example/mcp')
  expect(exchanges.map(({ question }) => question.url)).toEqual(['https://a.example/mcp', metadata])
})

test('a recording is read whole, however many scripts are in it, and what is too long is said to be', () => {
  const challenge = { name: 'WWW-Authenticate', value: `Bearer resource_metadata="${metadata}"` }
  const script = recorded('https://a.example/a.js', 200, [], 'x'.repeat(3 * 1024 * 1024))
  const entries = [script, recorded('https://a.example/mcp', 401, [challenge], '{}'), script]
  const har = JSON.stringify({ log: { version: '1.2', entries } }, null, 2)
  expect(place(har, null, [])).toMatchObject({ recognised: ['a challenge'], cut: false, url: 'https://a.example/mcp' })
  expect(place(har.slice(0, -10), null, [])).toMatchObject({ recognised: ['something else'], cut: true })
  expect(place(JSON.stringify({ log: { entries: [script] } }), null, []).cut).toBe(false)
  const many = entries.concat(Array.from({ length: 30 }, () => entries[1] ?? script))
  expect(place(JSON.stringify({ log: { entries: many } }), null, []).cut).toBe(true)
})

test('a recorded refusal of a token is not taken for one without, and the token stays out', () => {
  const sent = [{ name: 'Authorization', value: 'Bearer eyJhbGciOi' }]
  const mayHaveToken = (with_: object[]) => {
    const entries = [recorded('https://a.example/mcp', 401, [], '{"error":"invalid_token"}', with_)]
    const { exchanges } = place(JSON.stringify({ log: { entries } }), null, [])
    expect(JSON.stringify(exchanges)).not.toContain('eyJ')
    return exchanges[0]?.mayHaveToken
  }
  expect(mayHaveToken(sent)).toBe(true)
  expect(mayHaveToken([])).toBe(false)
})

test.each(['nonsense', '> nonsense', '{"a":1}', '"a"', '', '{a: 1}', 'x {"a":1} y', '"www-authenticate"'])(
  'of %j nothing is made',
  (text) => expect(place(text, null, []).exchanges).toEqual([]),
)
