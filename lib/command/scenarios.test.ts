import { expect, test } from 'vitest'
import { scenarios } from '@/content/catalog'
import { type Given, readArguments } from './command-line'
import { commands } from './commands'
import { scenariosCommand } from './scenarios'
import { content, machine } from './world.fixture'

const run = (...args: readonly string[]) =>
  scenariosCommand(readArguments(args, commands[1]) as Given, content, machine())
const ids = (out: string): readonly string[] => JSON.parse(out).map(({ id }: { id: string }) => id)

test('all are listed, in text and as JSON', async () => {
  const { status, out } = await run()
  expect(status).toBe(0)
  for (const { id } of scenarios) expect(out).toContain(`  ${id} `)
  expect(ids((await run('--json')).out)).toEqual(scenarios.map(({ id }) => id))
})

test('some are found by words, group, step and verdict', async () => {
  expect(ids((await run('trailing', 'slash', '--json')).out)).toContain('aud-trailing-slash')
  const spelling = ids((await run('--group', 'spelling', '--step', 'audience', '--verdict', 'rejected', '--json')).out)
  expect(spelling.length).toBeGreaterThan(3)
  expect(spelling.length).toBeLessThan(scenarios.length / 2)
})

test('one is shown, and its token alone on request', async () => {
  const { out } = await run('cross-server-replay')
  expect(out).toContain('rejected audience/mismatch, HTTP 401')
  expect(out).not.toContain('eyJ')
  expect((await run('cross-server-replay', '--print-token')).out).toMatch(/^eyJ[\w.-]+\n$/)
})

test.each([
  [['zzzzzz'], 1, 'No example fits.'],
  [['cross-server-repla'], 0, ''],
  [['cros-server-replay'], 1, 'Did you mean cross-server-replay?'],
  [['--group', 'nothing'], 2, 'There is no such group. Groups are attack,'],
  [['--verdict', 'good'], 2, 'A verdict is one of'],
  [['--print-token'], 2, '--print-token needs the id of one example.'],
  [['no-credentials', '--print-token'], 2, 'presents no token'],
] as const)('%j: exit status %i', async (args, status, says) => {
  const outcome = await run(...args)
  expect(outcome.status).toBe(status)
  expect(outcome.err).toContain(says)
})
