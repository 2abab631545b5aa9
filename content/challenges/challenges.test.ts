import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attempt } from '@/lib/challenges/attempt'
import { type Answer, shownOf } from '@/lib/challenges/puzzle'
import { world } from '../catalog'
import { puzzles } from './index'

/** Solutions, which stand nowhere else. */
const solutions: Readonly<Record<string, readonly Answer[]>> = {
  'one-of-four': [{ token: 'blue' }],
  'next-door': [{ aud: 'https://mcp.example.com' }, { aud: 'https://mcp.example.com/tenant2' }],
  'alice-stays': [
    { checks: ['audience'], compare: 'slash' },
    { checks: ['audience', 'scope', 'expiry'], compare: 'slash' },
  ],
  'replayed-where': [{ servers: ['Tenant 1', 'Hub', 'Archive'] }],
  'another-name': ['', ' '].map((more) => ({ compare: 'exact', name: `9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22${more}` })),
  untyped: [
    { checks: ['token-kind'], required: ['iss', 'client_id'] },
    { checks: [], required: ['jti'] },
  ],
  'two-clocks': [{ tolerance: '42' }, { tolerance: '60' }, { tolerance: ' 50 ' }],
  'stolen-and-bound': [{ mode: 'optional', checks: ['audience'] }],
}

/** Answers that somebody would try and that must not do. */
const wrong: Readonly<Record<string, readonly Answer[]>> = {
  'one-of-four': [{ token: 'amber' }, { token: 'grey' }, { token: 'red' }, {}, { token: 'toString' }],
  'next-door': [
    { aud: 'https://mcp.example.com/tenant2/mcp' },
    { aud: 'https://mcp.example.com/tenant2/mcp/' },
    { aud: 'https://MCP.example.com:443/tenant2/mcp' },
    { aud: 'https:\\\\mcp.example.com\\tenant2\\mcp' },
    { aud: 'https://mcp.example.com/tenant1/../tenant2/mcp' },
    { aud: '' },
    { aud: 'https://mcp.example.com/tenant' },
  ],
  'alice-stays': [
    { checks: ['audience'], compare: 'exact' },
    { checks: ['audience'], compare: 'prefix' },
    { checks: ['audience'], compare: 'python-tutorial' },
    { checks: ['scope', 'expiry'], compare: 'slash' },
  ],
  'replayed-where': [{ servers: ['Tenant 1'] }, { servers: ['Tenant 1', 'Tenant 10', 'Hub', 'Archive'] }],
  'another-name': [
    { compare: 'client-id', name: 'agent-1' },
    { compare: 'exact', name: 'agent-1' },
    { compare: 'exact', name: '9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b2f' },
  ],
  untyped: [
    { checks: ['token-kind'], required: ['iss', 'exp', 'sub'] },
    { checks: ['type'], required: ['client_id'] },
    { checks: [], required: ['nonce'] },
  ],
  'two-clocks': [
    { tolerance: '41' },
    { tolerance: '61' },
    { tolerance: '600' },
    { tolerance: '5e1' },
    { tolerance: '' },
  ],
  'stolen-and-bound': [
    { mode: 'off', checks: ['audience'] },
    { mode: 'required', checks: ['audience'] },
    { mode: 'optional', checks: [] },
  ],
}

test('there are eight, each in a file of its own and on the list', () => {
  const files = readdirSync(import.meta.dirname)
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !['index', 'words', 'challenges.test'].includes(name))
  expect(puzzles.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
  expect(puzzles.length).toBe(8)
})

describe.each(puzzles.map((puzzle) => [puzzle.id, puzzle] as const))('%s', (id, puzzle) => {
  const solvedBy = async (answer: Answer) => (await attempt(puzzle, answer, world)).solved

  test('is not solved as it begins', async () => expect(await solvedBy(puzzle.start)).toBe(false))

  test('can be solved', async () => {
    expect(solutions[id]?.length).toBeGreaterThan(0)
    for (const answer of solutions[id] ?? []) expect(await solvedBy(answer), JSON.stringify(answer)).toBe(true)
  })

  test('is not solved by what comes to mind', async () => {
    expect(wrong[id]?.length).toBeGreaterThan(1)
    for (const answer of wrong[id] ?? []) expect(await solvedBy(answer), JSON.stringify(answer)).toBe(false)
  })

  test('begins with values its controls have', () => {
    expect(Object.keys(puzzle.start).toSorted()).toEqual(puzzle.controls.map((control) => control.id).toSorted())
  })

  test('gives hints in steps, and none of them is what has to be typed', () => {
    expect(puzzle.hints.length).toBeGreaterThanOrEqual(2)
    const typed = puzzle.controls.filter(({ kind }) => kind === 'text').map((control) => control.id)
    for (const answer of solutions[id] ?? [])
      for (const name of typed) expect(puzzle.hints.join(' ').split(' ')).not.toContain(answer[name])
  })

  test('is shown as plain JSON, with what is wanted and without what decides', () => {
    const shown = shownOf(puzzle)
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown)
    expect(shown).not.toHaveProperty('trials')
    expect(shown.wanted.length).toBe(puzzle.conditions.length)
  })
})

test('what is to be found out is shown once it has been', async () => {
  const puzzle = puzzles.find(({ hidesVerdicts }) => hidesVerdicts)
  if (!puzzle) throw new TypeError('no puzzle hides its verdicts')
  expect((await attempt(puzzle, puzzle.start, world)).verdicts).toEqual([])
  const [solution = {}] = solutions[puzzle.id] ?? []
  const { verdicts } = await attempt(puzzle, solution, world)
  expect(verdicts.length).toBeGreaterThan(2)
  for (const { name, summary } of verdicts.filter(({ summary }) => summary.stamp === 'accepted'))
    if (summary.headline === 'Accepted, with a warning')
      expect(summary.sentence).toMatch(/only a comparison that lets more pass takes it/)
    else expect(summary.sentence).toBe(`${name} would process the request.`)
})

test('what no control offers counts as not said, and what is too long is cut', async () => {
  const [door, next] = puzzles
  if (!door || !next) throw new TypeError('no puzzles')
  expect((await attempt(door, { token: 'constructor' }, world)).verdicts).toEqual([])
  const long = await attempt(next, { aud: `${' '.repeat(200)}https://mcp.example.com` }, world)
  expect(long.solved).toBe(false)
})
