import { readdirSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { type ScenarioId, scenarioById, scenarioGroups, scenarios, servers, world } from '@/content/catalog'
import { challenge } from '@/lib/pipeline/challenge'
import { judgeScenario } from '@/lib/judge/example'
import { checkById, checks } from '@/lib/pipeline/checks'
import { plainJose } from '@/lib/oracle/plain-jose'
import { validate } from '@/lib/pipeline/validate'
import { inputOf } from '@/lib/scenarios/run'
import { rejected } from '@/lib/scenarios/expect'
import type { Scenario } from '@/lib/scenarios/scenario'
import type { DemoScenario, DemoToken } from './demo-scenario'

const all: readonly Scenario[] = scenarios

describe.each(all.map((s) => [s.id, s] as const))('%s', (_, scenario) => {
  it('comes out as the catalogue says', async () => {
    const input = await inputOf(scenario, world)
    const report = await validate(input)
    const { verdict } = report
    expect(report.results.filter((r) => r.status === 'error')).toEqual([])
    expect({
      outcome: verdict.outcome,
      ...(verdict.outcome !== 'accepted' && { decidedBy: verdict.decidedBy, reason: verdict.reason }),
    }).toEqual({
      outcome: scenario.expect.outcome,
      ...(scenario.expect.decidedBy && { decidedBy: scenario.expect.decidedBy, reason: scenario.expect.reason }),
    })
    expect(challenge(report, input.server)?.status ?? null).toBe(scenario.expect.status)
    expect(report.results.filter((r) => r.status === 'warn').map((r) => r.id)).toEqual(scenario.expect.warns ?? [])
  })

  it('agrees with plain jose, or says why not', async () => {
    const jose = await plainJose(await inputOf(scenario, world))
    expect(jose).toBe(scenario.expect.jose)
    const agrees = jose === null || (jose === 'accepts') === (scenario.expect.outcome === 'accepted')
    expect(Boolean(scenario.expect.differs)).toBe(!agrees)
  })
})

test('ids are unique and fit a link', () => {
  expect(new Set(all.map((s) => s.id)).size).toBe(all.length)
  for (const { id } of all) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('each group has a file of its name', () => {
  const others = ['demo-scenario.ts', 'groups.ts', 'index.ts', 'scenarios.test.ts']
  const names = readdirSync(import.meta.dirname).filter((name) => !others.includes(name))
  expect(names.sort()).toEqual(
    Object.keys(scenarioGroups)
      .map((id) => `${id}.ts`)
      .sort(),
  )
})

test('every check passes in some scenario, and every reason is shown by one', async () => {
  const seen = new Set<string>()
  for (const scenario of all) {
    const report = await validate(await inputOf(scenario, world))
    for (const r of report.results) {
      if (r.status === 'pass') seen.add(`${r.id} passes`)
      else if ('reason' in r) seen.add(`${r.id} ${r.reason}`)
      else if (r.status === 'off' && r.overlooked && r.finding) seen.add(`${r.id} ${r.finding.reason}`)
    }
  }
  const wanted = await Promise.all(
    checks.map(async (c) => [`${c.id} passes`, ...Object.keys((await c.body()).reasons).map((r) => `${c.id} ${r}`)]),
  )
  expect(wanted.flat().filter((w) => !seen.has(w))).toEqual([])
})

test('for every server there is a good token', async () => {
  const start = scenarioById('good-token-issues')
  const tokens = Object.keys(world.mint.goodFor)
  for (const { id } of servers) {
    const judgements = await Promise.all(
      tokens.map((goodFor) => judgeScenario({ ...start, server: id, token: { goodFor } }, world)),
    )
    expect(
      judgements.some(({ verdict }) => verdict.outcome === 'accepted'),
      `${id}: its claims are missing in content/mint.ts`,
    ).toBe(true)
  }
})

test('only a check that can be left out is left out', () => {
  const off = [...all.flatMap((s) => s.policy?.off ?? []), ...servers.flatMap((s) => s.policy.off)]
  expect(off.filter((id) => !checkById(id)?.canBeOff)).toEqual([])
})

// Read by the compiler, never run: each line is an error, or the type check fails.
void (() => [
  // @ts-expect-error no such good token
  { goodFor: 'isues' } satisfies DemoToken,
  // @ts-expect-error no such server
  'isues' satisfies DemoScenario['server'],
  // @ts-expect-error no such group
  'atack' satisfies DemoScenario['group'],
  // @ts-expect-error no such check to leave out
  { off: ['audiense'] } satisfies DemoScenario['policy'],
  // @ts-expect-error no such check
  rejected('audiense', 'mismatch', 401, { jose: null }),
  // @ts-expect-error a reason of another check
  rejected('audience', 'too-large', 401, { jose: null }),
  // @ts-expect-error a reason of another check, where the body stands in another chunk
  rejected('dpop-nonce', 'too-large', 401, { jose: null }),
  // @ts-expect-error no such check to warn
  rejected('audience', 'mismatch', 401, { jose: null, warns: ['audiense'] }),
  // @ts-expect-error no such scenario
  'good-token-isues' satisfies ScenarioId,
])
