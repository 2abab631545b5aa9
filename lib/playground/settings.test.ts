import { expect, test } from 'vitest'
import { finds, findsSetting, settingWords } from './setting-words'
import { settingIds, settingOf } from './settings'

test('a search finds every word in label or hint, in any case', () => {
  expect(finds('tolerance', 'Clock tolerance')).toBe(true)
  expect(finds('MINUTE clock', 'Clock tolerance', 'A minute or less is usual.')).toBe(true)
  expect(finds('minute scope', 'Clock tolerance', 'A minute or less is usual.')).toBe(false)
  expect(finds('', 'anything')).toBe(true)
})

test.each([
  ['skew', 'clockTolerance'],
  ['leeway', 'clockTolerance'],
  ['slash', 'audience'],
  ['trailing', 'audience'],
  ['signature', 'algorithms'],
  ['azp', 'otherNames'],
  ['length', 'maxTokenLength'],
  ['introspection', 'revoked'],
  ['audience', 'audience'],
  ['jwks', 'keys'],
  ['hs256', 'secret'],
  ['mtls', 'mtls'],
  ['scp', 'scopeClaims'],
  ['keycloak', 'profile'],
  ['cors', 'origins'],
  ['passthrough', 'passesTokenOn'],
])('who types %s finds %s', (search, id) => {
  expect(settingIds.filter((of) => findsSetting(search, settingOf(of).label, settingWords[of]))).toContain(id)
})
