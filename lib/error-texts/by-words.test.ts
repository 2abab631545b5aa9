import { expect, test } from 'vitest'
import { byWords } from './by-words'
import type { ErrorText } from './entry'

const entry = (id: string, text: string, means: string, more: Partial<ErrorText> = {}): ErrorText => ({
  id,
  text,
  printedBy: 'one',
  means,
  fix: 'Wait.',
  step: null,
  scenario: null,
  ...more,
})
const find = byWords(
  [
    entry('meant', 'refused', 'The audience is another’s.'),
    entry('said', 'bad audience', 'It is not yours.', { also: ['ERR_AUD'] }),
    entry('other', 'token expired', 'Too late.', { printedBy: 'two' }),
  ],
  [
    { id: 'one', name: 'Library One', hints: [] },
    { id: 'two', name: 'Product Two', hints: [] },
  ],
)
const ids = (words: string) => find(words).map(({ id }) => id)

test('words are looked for in the message, its meaning and the name of who prints it, the message first', () => {
  expect(ids('AUDIENCE')).toEqual(['said', 'meant'])
  expect(ids('product expired')).toEqual(['other'])
  expect(ids('err_aud one')).toEqual(['said'])
  expect(ids('audience product')).toEqual([])
})

test('what is empty, a single letter, several lines or long is not looked for', () => {
  for (const text of ['', ' ', 'e', 'token\nexpired', `${'token '.repeat(20)}`]) expect(ids(text)).toEqual([])
})
