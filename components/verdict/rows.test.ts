import { describe, expect, it } from 'vitest'
import type { Step } from '@/lib/judge/station'
import { rowsOf } from './rows'
import { stepWith } from './step.fixture'

const step = (id: string, over: Partial<Step> = {}): Step => stepWith({ id, title: id, ...over })
const explanation = { says: '', because: '', fix: '' }

describe('rowsOf', () => {
  it('joins neighbours that wait, and only neighbours', () => {
    const rows = rowsOf([
      step('a', { status: 'fail', decides: true }),
      step('b', { status: 'blocked', reached: false }),
      step('c', { status: 'blocked', reached: false }),
      step('d', { status: 'fail', reached: false }),
      step('e', { status: 'blocked', reached: false }),
    ])
    expect(rows.map((r) => r.key)).toEqual(['step a', 'waiting b', 'step d', 'waiting e'])
  })
  it('ends the track at the step that decides', () => {
    const rows = rowsOf([step('a'), step('b', { status: 'fail', decides: true }), step('c', { reached: false })])
    expect(rows.map((r) => r.track)).toEqual(['passed', 'not-reached', 'not-reached'])
  })
  it('marks the track after a check that was left out and would have failed', () => {
    const rows = rowsOf([step('a', { status: 'off' }), step('b', { status: 'off', explanation }), step('c')])
    expect(rows.map((r) => r.track)).toEqual(['passed', 'passed-unchecked', 'passed-unchecked'])
  })
})
