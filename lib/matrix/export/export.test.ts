import { expect, test } from 'vitest'
import type { Row } from '../row'
import type { Exported, Heading } from './columns'
import { csvOf } from './csv'
import { jsonOf } from './json'
import { markdownOf } from './markdown'

const row = (patch: Partial<Row> = {}): Row => ({
  id: 0,
  fingerprint: '0123456789ab',
  name: null,
  kind: 'jws',
  issuer: 'https://auth.example.com',
  audience: 'https://issues.example.com/mcp',
  client: 'agent-1',
  algorithm: 'RS256',
  expires: 1_767_225_600,
  seen: 2,
  cells: [
    { look: 'meant', step: null, reason: null },
    { look: 'hole', step: 'audience', reason: null },
    { look: 'rejected', step: 'audience', reason: 'mismatch' },
    { look: 'undecided', step: 'key', reason: 'no-keys' },
  ],
  opens: 2,
  undecided: 1,
  issuedFor: 1,
  ...patch,
})
const heading = (withTokens: boolean): Heading => ({
  servers: ['One', 'Two', 'Three', 'Four'].map((name) => ({ name, resource: `https://${name}.example.com` })),
  when: 'Each token as a Bearer token at 2026-01-01 00:00:00 UTC.',
  withTokens,
})
const nothing = { first: [], others: { values: 0, tokens: 0 } }
const summary = { tokens: 1, seen: 2, columns: [], counts: { issuers: nothing, audiences: nothing, steps: nothing } }

async function* from(all: readonly Exported[]) {
  yield* all
}
async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}
const all = (one: Row, token = '') => from([{ row: one, token }])

test('CSV has a line for each token, and its text only if that is wanted', async () => {
  const [head, line, end] = (await whole(csvOf(heading(false), all(row())))).split('\r\n')
  expect(head?.split(',').at(-1)).toBe('Four (https://Four.example.com)')
  expect(line).toBe(
    '0123456789ab,,jws,2,https://auth.example.com,https://issues.example.com/mcp,agent-1,RS256,' +
      '2026-01-01 00:00:00 UTC,2,1,accepted,accepted despite audience,rejected audience,undecided key',
  )
  expect(end).toBe('')
  expect(await whole(csvOf(heading(true), all(row(), 'a.b.c')))).toMatch(/,token\r\n.*,a\.b\.c\r\n$/)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '|calc', '%0A'])('%j is no formula in CSV', async (client) => {
  const text = await whole(csvOf(heading(false), all(row({ client }))))
  expect(text).toContain(`,"'${client}",`)
})

test('CSV values hold quotes, commas and line breaks', async () => {
  const text = await whole(csvOf(heading(false), all(row({ client: 'a"b,c\r\nd' }))))
  expect(text).toContain(',"a""b,c\r\nd",')
})

test('JSON is one document', async () => {
  const { tokens, servers, presented } = JSON.parse(await whole(jsonOf(heading(false), all(row()))))
  expect(presented).toContain('2026')
  expect(servers[0]).toEqual({ name: 'One', resource: 'https://One.example.com' })
  expect(tokens[0]).toMatchObject({ fingerprint: '0123456789ab', opens: 2, issuedFor: 1 })
  expect(tokens[0].verdicts[2]).toEqual({ server: 'Three', verdict: 'rejected', step: 'audience', reason: 'mismatch' })
  expect(tokens[0]).not.toHaveProperty('token')
  expect(JSON.parse(await whole(jsonOf(heading(true), all(row(), 'a.b.c')))).tokens[0].token).toBe('a.b.c')
  expect(JSON.parse(await whole(jsonOf(heading(true), from([])))).tokens).toEqual([])
})

test('Markdown is a table, and a token has no markup, link or call of its own in it', async () => {
  const audience = '![x](https://evil.example) | <b>`# @somebody #1'
  const text = await whole(markdownOf(heading(true), summary, all(row({ audience }), 'a.b.c')))
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    '| `0123456789ab` | `` ![x](https://evil.example) \\u007c <b>`# @somebody #1 `` | accepted | ' +
      'accepted despite audience | rejected audience | undecided key | 2 of 4 | `a.b.c` |',
  )
})

test('an address that stands alone, in a name or an audience, becomes no link where the Markdown is posted', async () => {
  const servers = [{ name: 'https://evil.example/a www.evil.example', resource: 'https://one.example.com' }]
  const column = { tokens: 1, letsIn: 0, holes: 0, issuedForIt: 0, undecided: 0 }
  const text = await whole(
    markdownOf(
      { ...heading(false), servers },
      { ...summary, columns: [column] },
      all(row({ audience: 'https://evil.example', name: '@somebody' })),
    ),
  )
  const bare = text.replace(/(`+) ?.*? ?\1/g, '')
  expect(bare).not.toMatch(/https?:|www\.|@/)
  expect(text).toContain('`https://evil.example`')
})

test('what a token does not say is an empty cell', async () =>
  expect(await whole(markdownOf(heading(false), summary, all(row({ audience: '' }))))).toContain(
    '| `0123456789ab` |  | accepted |',
  ))
