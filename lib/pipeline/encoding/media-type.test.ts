import { expect, test } from 'vitest'
import { isMediaType, mediaType } from './media-type'

test.each([
  ['at+jwt', 'at+jwt'],
  ['application/AT+JWT', 'at+jwt'],
  ['Application/at+jwt', 'at+jwt'],
  ['application/at/jwt', 'application/at/jwt'],
  ['application/application/at+jwt', 'application/application/at+jwt'],
  ['text/at+jwt', 'text/at+jwt'],
  ['application/', ''],
])('%s is %s', (typ, type) => expect(mediaType(typ)).toBe(type))

test('what is no text is no media type', () => {
  expect(isMediaType(['at+jwt'], 'at+jwt')).toBe(false)
  expect(isMediaType(undefined, 'at+jwt')).toBe(false)
})
