import { expect, test } from 'vitest'
import { settingBehind } from './setting-behind'

const failing = (id: string, reason = 'any') => ({ id, status: 'fail', reason })

test('the reader’s own server is led to its profile, a demo server to what it has', () => {
  expect(settingBehind(failing('type'), true)).toBe('profile')
  expect(settingBehind(failing('type'), false)).toBe('types')
  expect(settingBehind(failing('issuer-trust'), true)).toBe('issuer')
  expect(settingBehind(failing('issuer-trust'), false)).toBeNull()
})

test('a scheme that no setting makes this server read is led nowhere', () => {
  expect(settingBehind({ ...failing('scheme'), evidence: { found: 'DPoP' } }, true)).toBe('dpop.mode')
  for (const found of ['Token', 'Basic', 'nothing'])
    expect(settingBehind({ ...failing('scheme'), evidence: { found } }, true)).toBeNull()
})

test('a check that was left out is led to its switch, a check that passes nowhere', () => {
  expect(settingBehind({ id: 'audience', status: 'off', reason: 'other' }, false)).toBe('check:audience')
  expect(settingBehind({ id: 'audience', status: 'pass', reason: null }, false)).toBeNull()
})

test('what no server in the field refuses by itself is led to the list of such refusals', () => {
  expect(settingBehind(failing('expiry', 'wrong-unit'), false)).toBe('lenient')
  expect(settingBehind(failing('expiry', 'expired'), false)).toBe('clockTolerance')
})
