import { expect, test } from 'vitest'
import { secondsLeft, waitingWords } from './time-left'

const MB = 1024 ** 2

test('a quarter read in five seconds leaves fifteen', () =>
  expect(secondsLeft({ read: 25 * MB, size: 100 * MB }, 5000)).toBe(15))

test('it shrinks as the run goes on evenly, and ends at none', () => {
  const steady = [1, 2, 3, 4].map((n) => secondsLeft({ read: n * 25 * MB, size: 100 * MB }, n * 5000))
  expect(steady).toEqual([15, 10, 5, 0])
})

test('nothing is guessed in the first second, before anything was read, or of sources without a size', () => {
  expect(secondsLeft({ read: 50, size: 100 }, 999)).toBeNull()
  expect(secondsLeft({ read: 0, size: 100 }, 5000)).toBeNull()
  expect(secondsLeft({ read: 0, size: 0 }, 5000)).toBeNull()
})

test('more read than there was to read, as of a packed file, is never a negative time', () =>
  expect(secondsLeft({ read: 120, size: 100 }, 5000)).toBe(0))

test.each([
  [0, '0 s left'],
  [1, '1 s left'],
  [89, '89 s left'],
  [90, '2 min left'],
  [600, '10 min left'],
  [5399, '90 min left'],
  [5400, '2 h left'],
])('%i seconds: %s', (seconds, words) => expect(waitingWords(seconds)).toBe(words))
