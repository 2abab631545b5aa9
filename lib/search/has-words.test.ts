import { describe, expect, it } from 'vitest'
import { hasWords } from './has-words'

describe('hasWords', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['Confused', true],
    ['deputy confused', true],
    ['confuse replay', false],
  ])('%j in “The confused deputy”: %s', (words, found) => {
    expect(hasWords('The confused deputy', words)).toBe(found)
  })
})

it('of what is looked for only the beginning is read', () => {
  expect(hasWords('aud and more', `aud ${' '.repeat(300)}nowhere`)).toBe(true)
  expect(hasWords('aud and more', `aud ${'x'.repeat(4_000_000)}`)).toBe(false)
})
