import { expect, test } from 'vitest'
import { faultOfCase } from './form'
import { caseFiles, needsVectors } from './folder.fixture'

const whole = {
  id: 'one',
  level: 'jwt',
  token: '',
  keys: {},
  server: {},
  now: 0,
  request: null,
  expected: { verdict: 'accept', acceptableVerdicts: ['accept'] },
}

test.each([
  [whole, null],
  [[], 'is no object'],
  ['a token', 'is no object'],
  [{ ...whole, now: '0' }, 'has a member "now" that is no number'],
  [{ ...whole, request: [] }, 'has a member "request" that is no object or null'],
  [{ ...whole, expected: { verdict: 'maybe' } }, 'expects neither "accept" nor "reject" as "verdict"'],
  [{ ...whole, expected: { verdict: 'accept' } }, 'has no list "acceptableVerdicts" in "expected"'],
])('%j', (value, fault) => expect(faultOfCase(value)).toBe(fault))

test.each(Object.keys(whole))('a case without %s', (name) =>
  expect(faultOfCase({ ...whole, [name]: undefined })).toContain(`"${name}"`),
)

test('every case of the files has the form', (context) => {
  needsVectors(context)
  const cases = caseFiles().flatMap(({ cases }) => cases)
  expect(cases.length).toBeGreaterThan(500)
  expect(cases.map(faultOfCase).filter((fault) => fault !== null)).toEqual([])
})
