import { expect, test } from 'vitest'
import { type MarkData, marksAsText, marksIn, runsOf } from './marks'

test('marks come out of their text as they went in, one letter each', () => {
  const both = [true, false]
  const all = (['pass', 'fail', 'warn', 'off', 'unknown', 'blocked', 'error'] as const).flatMap((status) =>
    both.flatMap((reached) => both.flatMap((decides) => both.map((hole) => ({ status, reached, decides, hole })))),
  )
  expect(marksAsText(all)).toMatch(/^[\w-]{56}$/)
  expect(marksIn(marksAsText(all))).toEqual(all)
})

test('passed marks that are alike are one run, and nothing else is', () => {
  const mark = (of: Partial<MarkData>): MarkData => ({
    status: 'pass',
    reached: true,
    decides: false,
    hole: false,
    ...of,
  })
  const fail = mark({ status: 'fail', decides: true })
  const later = mark({ reached: false })
  const all = [mark({}), mark({}), mark({ status: 'warn' }), mark({ status: 'warn' }), fail, later, later, later]
  const runs = runsOf(all)
  expect(runs.map(({ length, at }) => [length, at])).toEqual([
    [2, 0],
    [1, 2],
    [1, 3],
    [1, 4],
    [3, 5],
  ])
  expect(runs.flatMap((run) => Array.from({ length: run.length }, () => run.mark))).toEqual(all)
  expect(runsOf([])).toEqual([])
})
