import { expect, test } from 'vitest'
import { inTurn } from './in-turn.mjs'

test('what is said at the same time is shown one after another, and nothing is lost', () => {
  const seen: string[] = []
  const shown = inTurn(['A', 'B', 'C'], (text) => seen.push(String(text)))
  shown.hear(1, 'b1')
  shown.hear(0, 'a1')
  expect(seen).toEqual(['A', 'a1'])
  shown.end(1)
  shown.hear(0, 'a2')
  shown.end(0)
  expect(seen).toEqual(['A', 'a1', 'a2', 'B', 'b1', 'C'])
  shown.hear(2, 'c1')
  shown.end(2)
  expect(seen).toEqual(['A', 'a1', 'a2', 'B', 'b1', 'C', 'c1'])
})
