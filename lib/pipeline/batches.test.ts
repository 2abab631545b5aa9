import { expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { inputOf } from '@/lib/scenarios/run'
import { askInBatches } from './batches'
import { compile, type Presented } from './servers'
import type { Verdict } from './types'

test('batches of requests give the verdicts that asking one after another gives, in order', async () => {
  const ask = compile(world.servers.map((server) => ({ server, url: server.resource })))
  const inputs = await Promise.all(scenarios.map((scenario) => inputOf(scenario, world)))
  const batches = Array.from({ length: Math.ceil(inputs.length / 7) }, (_, i) => inputs.slice(7 * i, 7 * i + 7))
  const verdicts: (readonly Verdict[])[] = []
  for await (const batch of askInBatches(ask, batches)) verdicts.push(...batch)
  const oneByOne: (readonly Verdict[])[] = []
  for (const input of inputs) oneByOne.push(await ask(input))
  expect(verdicts).toEqual(oneByOne)
})

test('two batches are held and no more, and none is asked for once nobody listens', async () => {
  let [given, held, most] = [0, 0, 0]
  function* batches(): Generator<readonly Presented[]> {
    for (; given < 1000; given++) {
      held++
      most = Math.max(most, held)
      yield [{}, {}] as Presented[]
    }
  }
  const verdict: Verdict = { outcome: 'accepted', despite: [] }
  let taken = 0
  for await (const batch of askInBatches(async () => [verdict], batches())) {
    expect(batch).toEqual([[verdict], [verdict]])
    held--
    if (++taken === 100) break
  }
  expect(most).toBe(2)
  expect(given).toBeLessThanOrEqual(102)
})
