import { expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { inputOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import type { Check } from './check'
import { checks } from './checks'
import type { CheckResult, ValidationInput } from './types'
import { validate } from './validate'

const all: readonly Scenario[] = scenarios
const pipeline: readonly Check[] = checks

const resultOf = async (input: ValidationInput, id: string) => {
  const result = (await validate(input)).results.find((one) => one.id === id) as CheckResult
  return { status: result.status, reason: 'reason' in result ? result.reason : null }
}

/** Inputs that differ in what a check says decides nothing for it. */
function otherwise(input: ValidationInput, { shows = [], ofAddress }: Check): readonly ValidationInput[] {
  const { server, request } = input
  const others: ValidationInput[] = []
  if (shows.length > 0) others.push({ ...input, server: { ...server, resource: 'https://elsewhere.example.org/x' } })
  if (ofAddress) {
    const query = ofAddress(request.url)
    const url = `https://elsewhere.example.org/x${query === '' ? '' : `?${query}`}`
    expect(ofAddress(url)).toBe(query)
    others.push({ ...input, request: { ...request, url } })
  }
  return others
}

test('what a check only shows, and what it does not look at of an address, decides nothing', async () => {
  const declaring = pipeline.filter(({ shows, ofAddress }) => shows || ofAddress)
  expect(declaring.map(({ id }) => id)).toEqual(['query-token', 'single-credential', 'audience-presence'])
  // The one part that any of them shows, as `otherwise` changes it.
  expect([...new Set(declaring.flatMap(({ shows }) => shows ?? []))]).toEqual(['server.resource'])
  for (const scenario of all) {
    const input = await inputOf(scenario, world)
    for (const check of declaring)
      for (const other of otherwise(input, check))
        expect({ id: scenario.id, of: await resultOf(other, check.id) }).toEqual({
          id: scenario.id,
          of: await resultOf(input, check.id),
        })
  }
})

test('where one fact is said to raise the question, nothing else is looked at', () => {
  const raised = pipeline.filter(({ raisedBy }) => raisedBy)
  expect(raised.length).toBeGreaterThan(10)
  const only = (name: string, value: string) =>
    new Proxy(
      {},
      {
        get(_, asked) {
          if (asked === name) return value
          throw new Error(`looks at ${String(asked)}`)
        },
      },
    )
  for (const { id, raisedBy = '', notApplicable } of raised)
    for (const [scheme, isRaised] of [
      ['Bearer', false],
      ['DPoP', true],
    ] as const) {
      const nowhere = only('', '')
      const seen = { policy: nowhere, dpop: nowhere, facts: only(raisedBy, scheme) }
      const evidence = notApplicable?.(seen)
      expect({ id, isRaised: evidence === null }).toEqual({ id, isRaised })
      // It is shown at other servers as well.
      evidence?.()
    }
  expect(raised.filter(({ needs, raisedBy }) => !needs.some((need) => need === raisedBy))).toEqual([])
})

test('who needs a fact stands behind all that provide it: a slow one may be asked before its turn', () => {
  const strays = pipeline.flatMap(({ id, needs }, at) =>
    needs.flatMap((need) =>
      pipeline
        .slice(at + 1)
        .flatMap((later) => (later.provides.includes(need) ? [`${id}: ${need} by ${later.id}`] : [])),
    ),
  )
  expect(strays).toEqual([])
})
