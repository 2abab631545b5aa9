import { expect, test } from 'vitest'
import { world } from '@/content/catalog'
import { presets } from '@/content/presets'
import { scenarioById } from '@/content/catalog'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { derive } from './derive'
import { keepParts } from './keep-parts'

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

test('Of other inputs nothing is kept', async () => {
  const first = await derive(await caseOfScenario(scenarioById('good-token-issues'), world), now, presets)
  const other = await derive(await caseOfScenario(scenarioById('expired'), world), now, presets)
  expect(keepParts(first, other)).toBe(other)
})
