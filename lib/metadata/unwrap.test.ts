import { describe, expect, it, test } from 'vitest'
import { parseChallenges, paramOf } from '../error-texts/challenge'
import { headersOf } from './message'
import { place } from './place'

const metadata = 'https://a.example/.well-known/oauth-protected-resource/mcp'
const answer = `HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", resource_metadata="${metadata}"\n\n{"error":"invalid_token"}`
const document = '{"resource":"https://mcp.example.com/mcp","authorization_servers":["https://auth.example.com"]}'
const lines = (text: string, before: string) => text.replace(/^/gm, before)
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
  ['base64', Buffer.from(document).toString('base64'), 'base64'],
])('metadata in %s is read, and what was taken out is told', (_, text, takenOut) =>
  expect(place(text, null, [])).toMatchObject({ recognised: ['protected resource metadata'], takenOut }),
)

test.each(['nonsense', '> nonsense', '{"a":1}', '"a"', ''])('of %j nothing is made', (text) =>
  expect(place(text, null, []).exchanges).toEqual([]),
)
