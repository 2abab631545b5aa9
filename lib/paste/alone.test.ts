import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAlone } from './alone'
import { recognise } from './recognise'

const jwt = `eyJhbGciOiJFUzI1NiJ9.${'eyJhIjoxfQ'.repeat(4)}.${'x'.repeat(86)}`

test.each(['', jwt, `${jwt}==`, 'gho_16C7e42F292c6912E7710c838347Ae178B4a', 'a/b+c=='])('is one: %s', (text) =>
  expect(isAlone(text)).toBe(true),
)
test.each([`Bearer ${jwt}`, `"${jwt}"`, `${jwt}\n`, `access_token=${jwt}`, `${jwt},`, '\uFEFFeyJ'])(
  'is not: %s',
  (text) => expect(isAlone(text)).toBe(false),
)
test('what is alone is read as it stands', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(jwt, 'eyJ', '.', '=', 'access_token', '+', '/', '-'),
          fc.base64String({ maxLength: 30 }),
        ),
        { maxLength: 8 },
      ),
      (parts) => {
        const text = parts.join('')
        fc.pre(isAlone(text))
        expect(recognise(text)).toEqual({ token: text, takenOut: [] })
      },
    ),
  ))
