import { expect, it } from 'vitest'
import { reducedOnce } from './reduced-once'

const reduce = reducedOnce((state: readonly number[], { add }: { readonly add: number }) => [...state, add])

it('gives the same object again for the same state and action', () => {
  const [first, second] = [{ add: 1 }, { add: 2 }]
  const base = [0]
  const once = reduce(reduce(base, first), second)
  expect(once).toEqual([0, 1, 2])
  expect(reduce(reduce(base, first), second)).toBe(once)
})

it('reduces an action anew from another state, and an equal action of its own', () => {
  const action = { add: 1 }
  expect(reduce([0], action)).toEqual([0, 1])
  expect(reduce([5], action)).toEqual([5, 1])
  const base = [0]
  expect(reduce(base, { add: 1 })).not.toBe(reduce(base, { add: 1 }))
})
