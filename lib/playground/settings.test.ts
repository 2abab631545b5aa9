import { expect, test } from 'vitest'
import { finds } from './settings'

test('a search finds every word in label or hint, in any case', () => {
  expect(finds('tolerance', 'Clock tolerance')).toBe(true)
  expect(finds('MINUTE clock', 'Clock tolerance', 'A minute or less is usual.')).toBe(true)
  expect(finds('minute scope', 'Clock tolerance', 'A minute or less is usual.')).toBe(false)
  expect(finds('', 'anything')).toBe(true)
})
