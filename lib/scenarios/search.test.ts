import { describe, expect, it } from 'vitest'
import { hasWords } from './search'

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
