import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKeys, readPrivateKey } from '../keys/read'
import { recognise } from '../paste/recognise'
import { expectLinear, longTexts, size } from './growth.fixture'
import { hostileKeys, hostilePastes } from './pastes'
import { StepCounter } from './steps.fixture'

const counter = new StepCounter()
beforeAll(() => counter.start())
afterAll(() => counter.stop())

test.each(hostilePastes)('$name: a token is looked for in linear time', async ({ make }) => {
  await expectLinear(counter, make, recognise)
  expect(recognise(make(100 * size)).takenOut.join(', ').length).toBeLessThan(300)
})

test.each(hostileKeys)('$name: a key is looked for in linear time', async ({ make }) => {
  await expectLinear(counter, make, async (text) => [await readKeys(text), await readPrivateKey(text)])
  const read = await readKeys(make(10 * size))
  const says = 'keys' in read ? read.notes : read
  expect(longTexts(says)).toEqual([])
  expect('keys' in read ? read.notes.length : 0).toBeLessThan(20)
})
