import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow, lineAt, plainMarkdown, reordering, replacement, shownOffset, TextHistory, toShown } from './text'

describe('shown text', () => {
  it('has LF only, and offsets still meet the same characters', () => {
    const text = '{\r\n"a": 1,\r"b": 2\n}'
    expect(toShown(text)).toBe('{\n"a": 1,\n"b": 2\n}')
    for (const name of ['"a"', '"b"', '}']) {
      expect(shownOffset(text, text.indexOf(name))).toBe(toShown(text).indexOf(name))
    }
    expect(shownOffset(text, 2)).toBe(1) // between CR and LF: before the one line break
  })
})

describe('what reorders a text', () => {
  it('is told once each, and letters that are written from the right are none of it', () => {
    expect(reordering('a\u202eb\u2066c\u202e')).toEqual(['\u202e', '\u2066'])
    expect(reordering('{"name": "שלום"}')).toEqual([])
  })
})

describe('replacement', () => {
  it('turns the one text into the other, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { from, to, insert } = replacement(before, after)
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
      }),
    )
  })
})

describe('follow', () => {
  it('moves what stands after an edit and leaves what stands before it', () => {
    expect(follow('ab cd', 'ab XY cd', 1)).toBe(1)
    expect(follow('ab cd', 'ab XY cd', 4)).toBe(7)
  })

  it('never leaves the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, n) => {
        const moved = follow(before, after, n % (before.length + 1))
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(after.length)
      }),
    )
  })
})

describe('lineAt', () => {
  it('counts the line breaks before an offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.nat(30), (text, offset) => {
        expect(lineAt(text, offset)).toBe(text.slice(0, offset).split('\n').length - 1)
      }),
    )
  })
})

describe('plainMarkdown', () => {
  it('leaves nothing that could become a link or an image', () => {
    expect(plainMarkdown('![x](https://evil.example/a.png) <b>')).not.toMatch(/(^|[^\\])[![\]()<>:/]/)
  })
})

describe('TextHistory', () => {
  it('joins steady typing and keeps what a replacement pushed away', () => {
    const history = new TextHistory('a')
    history.typed('ab', 1000)
    history.typed('abc', 1100)
    history.typed('abcd', 3000)
    history.replaced('new')
    history.replaced('new')
    expect(history.texts).toEqual(['a', 'abc', 'abcd', 'new'])
  })
})
