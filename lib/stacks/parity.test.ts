import { expect, test } from 'vitest'
import { rfc } from '../pipeline/specs'
import { type Difference, type Row, stale, tally } from './parity'

const row = (scenario: string, differs: 'verdict' | 'status' | null, change = ''): Row => ({
  stack: 'jose',
  scenario,
  change,
  differs,
  says: '401 foretold, 500 came',
})
const listed = (scenarios: readonly string[], aspect: Difference['aspect']): Difference => ({
  scenarios,
  stacks: ['jose'],
  aspect,
  foretold: '401',
  answered: '500',
  clause: rfc(6750, '3.1'),
  reason: 'It is so.',
})

test('a run is counted stack by stack, and a difference of another kind than the listed one is not listed', () => {
  const rows: readonly Row[] = [
    row('a', null),
    row('b', 'status'),
    row('c', 'verdict', 'no look at the audience'),
    { stack: 'jose', scenario: 'd', change: '', skipped: 'it cannot be sent' },
    { stack: 'jose', scenario: 'd', change: 'again', skipped: 'it cannot be sent' },
    { ...row('a', 'status'), stack: 'other' },
  ]
  const [jose, other] = tally(rows, [listed(['b', 'c'], 'status')])
  expect(jose).toEqual({
    stack: 'jose',
    compared: 3,
    agreed: 1,
    sameStatus: 1,
    listed: 1,
    unlisted: ['c (no look at the audience): verdict: 401 foretold, 500 came'],
    skipped: new Map([['it cannot be sent', ['d']]]),
  })
  expect(other?.unlisted).toEqual(['a: status: 401 foretold, 500 came'])
})

test('what is listed and no longer so is stale; what was not asked is not', () => {
  const rows = [row('a', 'status'), row('b', null)]
  expect(stale(rows, [listed(['a', 'b', 'c'], 'status')])).toEqual(['b at jose (status)'])
  expect(stale(rows, [listed(['a'], 'verdict')])).toEqual(['a at jose (verdict)'])
})
