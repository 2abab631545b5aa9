import { describe, expect, it, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { challenge } from '@/lib/pipeline/challenge'
import { checks } from '@/lib/pipeline/checks'
import { plainJose } from '@/lib/oracle/plain-jose'
import { validate } from '@/lib/pipeline/validate'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'

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

test('every check passes in some scenario, and every reason is shown by one', async () => {
  const seen = new Set<string>()
  for (const scenario of all) {
    const report = await validate(await inputOf(scenario, world))
    for (const r of report.results) {
      if (r.status === 'pass') seen.add(`${r.id} passes`)
      else if ('reason' in r) seen.add(`${r.id} ${r.reason}`)
    }
  }
  const wanted = await Promise.all(
    checks.map(async (c) => [`${c.id} passes`, ...Object.keys((await c.body()).reasons).map((r) => `${c.id} ${r}`)]),
  )
  expect(wanted.flat().filter((w) => !seen.has(w))).toEqual([])
})
