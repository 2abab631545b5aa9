import { expect, test } from 'vitest'
import { strictPolicy } from '../pipeline/policy'
import type { Policy } from '../pipeline/types'
import { chooseAudience } from './audience-choice'
import { changesOf, resetChanges } from './changes'
import type { SettingId } from './settings'

const base: Policy = { ...strictPolicy, off: ['scope'] }
const changed = (changes: Partial<Policy>) => changesOf(base, { ...base, ...changes })
const changes: Partial<Policy> = {
  clockTolerance: 30,
  types: ['JWT'],
  dpop: { ...base.dpop, mode: 'required', past: 60 },
  off: ['type', 'expiry'],
}

test('what was changed and put back is no change', () => {
  expect(changed({ clockTolerance: 0, off: ['scope'] })).toEqual([])
})

test('each setting, each part of DPoP and each switched check is one change', () => {
  expect(changed(changes)).toEqual([
    'types',
    'clockTolerance',
    'dpop.past',
    'dpop.mode',
    'check:scope',
    'check:type',
    'check:expiry',
  ])
})

test('not looking at aud is one change, and is taken back as one', () => {
  const none = chooseAudience(base, 'none')
  expect(changed(none)).toEqual(['audience'])
  expect(resetChanges(none, base, 'audience')).toEqual({})
})

test('comparing the client instead lets tokens without aud come as far, and is one change too', () => {
  const client = chooseAudience(base, 'client-id')
  expect(client).toEqual({ audience: 'client-id', off: [...base.off, 'audience-presence'] })
  expect(changed(client)).toEqual(['audience'])
  expect(resetChanges(client, base, 'audience')).toEqual({})
})

test('any one change is taken back alone, and all of them one by one', () => {
  let left = changes
  for (const id of changed(changes)) {
    const before = changesOf(base, { ...base, ...left })
    left = resetChanges(left, base, id)
    expect(changesOf(base, { ...base, ...left })).toEqual(before.filter((other) => other !== id))
  }
  expect(left).toEqual({})
})

test('all changes are taken back at once', () => {
  expect(resetChanges(changes, base, 'all')).toEqual({})
})

test('a setting that was not changed takes nothing with it', () => {
  for (const id of ['acr', 'dpop.nonce', 'check:subject', 'resource'] satisfies SettingId[])
    expect(changesOf(base, { ...base, ...resetChanges(changes, base, id) })).toEqual(changed(changes))
})
