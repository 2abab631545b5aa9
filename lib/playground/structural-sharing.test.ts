import { expect, test } from 'vitest'
import { world } from '@/content/catalog'
import { presets } from '@/content/presets'
import { scenarioById } from '@/content/catalog'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { derive } from './derive'
import { stepsOf } from '@/lib/judge/station'
import { kept } from './kept'
import { keepParts } from './structural-sharing'

const { now } = world.mint

test('A second later, only what says something else is new', async () => {
  const inputs = await caseOfScenario(scenarioById('good-token-issues'), world)
  const first = await derive(inputs, now, presets)
  const next = keepParts(first, await derive(inputs, now + 1, presets))
  expect(next.now).toBe(now + 1)
  expect(next.judgement.verdict).toEqual(first.judgement.verdict)
  expect(next.server).toBe(first.server)
  expect(next.texts).toBe(first.texts)
  const late = await derive(inputs, now + 10 ** 8, presets)
  expect(keepParts(first, late)).toEqual(late)
  expect(late.judgement.verdict.outcome).toBe('rejected')
})

test('Of other inputs, what says the same is the same, step by step, and nothing else is changed', async () => {
  const first = await derive(await caseOfScenario(scenarioById('good-token-issues'), world), now, presets)
  const other = await derive(await caseOfScenario(scenarioById('expired'), world), now, presets)
  const next = keepParts(first, other)
  expect(next).toEqual(other)
  expect(next.inputs).toBe(other.inputs)
  expect(next.server).toBe(first.server)
  const earlier = stepsOf(first.judgement.stations)
  const steps = stepsOf(next.judgement.stations)
  expect(steps.filter((step) => earlier.includes(step)).length).toBeGreaterThan(steps.length / 2)
  expect(steps.find(({ decides }) => decides)?.id).toBe('expiry')
})

test('A part is kept only where both have the same members, at any depth', () => {
  const before = { a: { b: [1, { c: 2 }] }, d: [1, 2] }
  const same = kept(before, { a: { b: [1, { c: 2 }] }, d: [1, 2] })
  expect(same).toBe(before)
  expect(kept(before.d, [1, 2, 3])).toEqual([1, 2, 3])
  expect(kept(before.d, [1])).toEqual([1])
  expect(kept(before.a, { b: [1, { c: 3 }] })).toEqual({ b: [1, { c: 3 }] })
  expect(kept([], {})).toEqual({})
  expect(kept({}, JSON.parse('{"__proto__":{},"constructor":1}'))).toEqual(
    JSON.parse('{"__proto__":{},"constructor":1}'),
  )
  const deep = () => JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  expect(() => kept(deep(), deep())).not.toThrow()
})
