import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKeys, readPrivateKey } from '../keys/read'
import { recognise } from '../paste/recognise'
import { expectLinear, longTexts, size } from './growth.fixture'
import { piecesOf } from '../metadata/pasted'
import { hostileAnswers, hostileKeys, hostilePastes } from './pastes'
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

test.each(hostileAnswers)('$name: answers and documents are looked for in linear time', async ({ make }) => {
  await expectLinear(counter, make, piecesOf)
})

test('4 million line ends cost a walk over them and nothing more', async () => {
  const text = '\n'.repeat(4_000_000)
  await counter.reset()
  expect(await counter.count(() => piecesOf(text))).toBeLessThan(8 * text.length)
})

test('of lines that are nothing only some are looked at, and that is said', () => {
  const { pieces, otherLines, cut } = piecesOf('x\n'.repeat(1_000_000))
  expect({ pieces, cut, few: otherLines < 50_000 }).toEqual({ pieces: [], cut: true, few: true })
})
