import { expect, test } from 'vitest'
import { checks } from '../pipeline/checks'
import { type FieldId, explained, finds, settingBehind, settingIds } from './settings'

const failing = (id: string, reason = 'any') => ({ id, status: 'fail', reason })

test('every refusal that a setting explains is one a check can make, and every setting is one there is', async () => {
  for (const [key, fields] of explained) {
    const [id, reason] = key.split('/')
    const check = checks.find((c) => c.id === id)
    expect(check, key).toBeDefined()
    if (reason) expect(Object.keys((await check?.body())?.reasons ?? {}), key).toContain(reason)
    for (const field of fields) expect(settingIds, key).toContain(field satisfies FieldId)
  }
})

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

test('a search finds every word in label or hint, in any case', () => {
  expect(finds('tolerance', 'Clock tolerance')).toBe(true)
  expect(finds('MINUTE clock', 'Clock tolerance', 'A minute or less is usual.')).toBe(true)
  expect(finds('minute scope', 'Clock tolerance', 'A minute or less is usual.')).toBe(false)
  expect(finds('', 'anything')).toBe(true)
})
