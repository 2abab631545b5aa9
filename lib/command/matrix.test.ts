import { beforeAll, describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { tokenOf } from '../scenarios/run'
import { type Given, readArguments } from './command-line'
import { commands } from './commands'
import { type Matrix, matrixOf } from './matrix'
import { content, machine } from './world.fixture'

let token = ''
beforeAll(async () => {
  token = await tokenOf(scenarioById('good-token-issues'), world)
})

async function run(args: readonly string[], text: string, files: Readonly<Record<string, string>> = {}) {
  const given = readArguments(args, commands[2]) as Given
  const result = await matrixOf(given, [{ name: 'log', blob: new Blob([text]) }], content, machine('', files))
  if ('says' in result) return { ...result, status: 2, out: '' }
  let out = ''
  for await (const part of (result as Matrix).out) out += part
  return { status: result.status, out, says: result.notes.join(' ') }
}

const log = (t: string) => `{"authorization":"Bearer ${t}"}\n{"authorization":"Bearer ${t}"}\n`
const strict = JSON.stringify({
  servers: [{ name: 'Strict', resource: 'https://billing.example.com/mcp', issuer: 'https://auth.example.com' }],
})

describe('tokens of a log at every server', () => {
  test('a hole is exit status 1, in text', async () => {
    const { status, out } = await run([], log(token))
    expect(status).toBe(1)
    expect(out).toContain('1 token, found 2 times. Each token as a Bearer token, when it was issued.')
    expect(out).toContain('Billing lets none of 1 tokens in')
    expect(out).toMatch(/Billing, careless lets 1 of 1 tokens in, 1 of them wrongly/)
    expect(out).toContain('accepted despite audience')
  })
  test.each(['--json', '--csv', '--markdown', '--no-color'])(
    'no text of a token is in the output with %s',
    async (how) => {
      const { out } = await run([how], log(token))
      expect(out).toContain('https://issues.example.com/mcp')
      expect(out).not.toContain(token.split('.')[2])
      expect(out).not.toContain(token.split('.')[1])
    },
  )
  test('JSON is one document', async () => {
    const { out } = await run(['--json'], log(token))
    expect(JSON.parse(out)).toMatchObject({ tokens: [{ seen: 2, issuer: 'https://auth.example.com' }] })
  })
  test('at servers of one’s own, no hole is exit status 0', async () =>
    expect(await run(['--servers', 's.json'], log(token), { 's.json': strict })).toMatchObject({ status: 0 }))
  test('at one instant', async () => {
    const { out } = await run(['--at', '2030-01-01'], log(token))
    expect(out).toContain('at 2030-01-01 00:00:00 UTC')
    expect(out).toContain('rejected expiry')
  })
})

test.each([
  [[], 'nothing here', 'No token was found.'],
  [[], '', 'No token was found.'],
  [['--servers', 'none.json'], 'x', 'none.json does not exist.'],
  [['--servers', 's.json'], 'x', 's.json is not JSON'],
  [['--at', 'soon'], 'x', '--at: Found “soon”.'],
])('%j on %j is answered with a sentence', async (args, text, says) => {
  const result = await run(args, text, { 's.json': '{' })
  expect(result.status).toBe(2)
  expect(result.says).toContain(says)
})
