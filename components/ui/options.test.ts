import { expect, test } from 'vitest'
import { optionFor } from './options'

test('the arrows go round, the others stop at the ends, and nothing leads into an empty list', () => {
  const from = (at: number) =>
    ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => optionFor(key, at, 10))
  expect(from(-1)).toEqual([0, 9, 7, 2, 0, 9])
  expect(from(0)).toEqual([1, 9, 8, 0, 0, 9])
  expect(from(5)).toEqual([6, 4, 9, 0, 0, 9])
  expect(from(9)).toEqual([0, 8, 9, 1, 0, 9])
  expect(optionFor('ArrowDown', -1, 0)).toBeNull()
  expect(optionFor('a', 3, 10)).toBeNull()
})
