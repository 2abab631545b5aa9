import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startingWith } from './state'
import { reducerFor } from './reducer'
import { initialCase } from '../case/link-state'
import { excerptEnd, longestPart } from './excerpt'

const shown = (text: string, characters: number, lines: number) =>
  text.slice(0, excerptEnd(text, { characters, lines }))

describe('excerptEnd', () => {
  it('keeps a text that fits whole', () => {
    expect(shown('a\nb', 3, 2)).toBe('a\nb')
    expect(shown('', 3, 2)).toBe('')
  })
  it('ends before the line break that begins one line too many', () => {
    expect(shown('a\nb\nc', 9, 2)).toBe('a\nb')
    expect(shown('a\r\nb\r\nc', 9, 2)).toBe('a\r\nb')
    expect(shown('\n\n\n', 9, 2)).toBe('\n')
  })
  it('splits no surrogate pair and no CRLF', () => {
    expect(shown('a😀b', 2, 1)).toBe('a')
    expect(shown('a\r\nb', 2, 2)).toBe('a')
  })
  it('keeps within both bounds, and leaves out only what would pass one', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀', '\ud83d') }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (text, characters, lines) => {
          const part = shown(text, characters, lines)
          expect(text.startsWith(part)).toBe(true)
          expect(part.length).toBeLessThanOrEqual(characters)
          expect(part.split('\n').length).toBeLessThanOrEqual(lines)
          const more = text.slice(0, part.length + 2)
          if (part !== text) expect(more.length > characters || more.split('\n').length > lines).toBe(true)
        },
      ),
    ))
})

describe('what is typed or pasted into the header or the claims', () => {
  const payloadOf = (text: string) =>
    reducerFor([])(startingWith(initialCase), { type: 'edit', part: 'payload', text }).inputs.edited?.payload

  it('is read up to a bound, beyond which each change would be felt', () => {
    expect(payloadOf('x'.repeat(longestPart))).toHaveLength(longestPart)
    expect(payloadOf('x'.repeat(4_000_000))).toHaveLength(longestPart)
    expect(payloadOf(`${'x'.repeat(longestPart - 1)}😀`)).toBe('x'.repeat(longestPart - 1))
  })
})
