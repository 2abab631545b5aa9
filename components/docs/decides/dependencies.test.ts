import { expect, test } from 'vitest'
import { checks } from '@/lib/pipeline/checks'
import type { FactName } from '@/lib/pipeline/types'
import { lanes, waitsFor } from './dependencies'

const step = (id: string, needs: FactName[] = [], provides: FactName[] = []) => ({ id, needs, provides })

test('a check waits for who establishes what it needs, and names nobody twice', () => {
  const found = waitsFor([
    step('a', [], ['token']),
    step('b', ['token'], ['header']),
    step('c', ['token', 'header'], ['claims']),
    step('d', ['claims', 'header']),
  ])
  expect(Object.fromEntries(found)).toEqual({ a: [], b: ['a'], c: ['b'], d: ['c'] })
})

test('of two that establish the same, the nearer one is meant', () => {
  const found = waitsFor([step('a', [], ['claims']), step('b', [], ['claims']), step('c', ['claims'])])
  expect(found.get('c')).toEqual(['b'])
})

test('lines that meet stand side by side, and a short one leaves its lane to the next', () => {
  const drawn = lanes([
    step('a', [], ['token']),
    step('b', ['token'], ['header']),
    step('c', ['header']),
    step('d', ['token'], ['claims']),
    step('e', ['claims']),
  ])
  expect(drawn).toEqual([
    ['begins', 'none'],
    ['waits', 'begins'],
    ['through', 'ends'],
    ['ends', 'begins'],
    ['none', 'ends'],
  ])
})

test('nothing waits for a later check, and every line of the pipeline begins and ends', () => {
  const order = checks.map(({ id }): string => id)
  for (const [id, givers] of waitsFor(checks))
    for (const giver of givers) expect(order.indexOf(giver), `${id} for ${giver}`).toBeLessThan(order.indexOf(id))
  const drawn = lanes(checks)
  const count = (stroke: string) => drawn.flat().filter((s) => s === stroke).length
  expect(count('begins')).toBe(count('ends'))
  expect(drawn[0]?.length).toBeLessThan(9)
})
