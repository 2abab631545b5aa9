import { expect, test } from 'vitest'
import { marksAsText, marksIn } from './marks'

test('marks come out of their text as they went in, one letter each', () => {
  const both = [true, false]
  const all = (['pass', 'fail', 'warn', 'off', 'unknown', 'blocked', 'error'] as const).flatMap((status) =>
    both.flatMap((reached) => both.flatMap((decides) => both.map((hole) => ({ status, reached, decides, hole })))),
  )
  expect(marksAsText(all)).toMatch(/^[\w-]{56}$/)
  expect(marksIn(marksAsText(all))).toEqual(all)
})
