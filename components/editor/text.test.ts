import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow, paint, plainMarkdown, replacement, shownOffset, TextHistory, toShown, visibleSpan } from './text'

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

describe('paint', () => {
  const text = '{\n  "aud": "x",\n  "exp": 1\n}'

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (any, pairs) => {
        const marks = pairs.map(([from, length]) => ({
          from,
          to: from + length,
          tone: 'fail' as const,
        }))
        const again = paint(any, marks, null).map((line) => line.pieces.map((piece) => piece.text).join(''))
        expect(again.join('\n')).toBe(any)
      }),
    )
  })

  it('tells names from values, and fails the line of a fail mark only', () => {
    const from = text.indexOf('"x"')
    const lines = paint(text, [{ from, to: from + 3, tone: 'fail' }], null)
    expect(lines.map((line) => line.failed)).toEqual([false, true, false, false])
    expect(lines[1]?.pieces.filter((piece) => piece.key).map((piece) => piece.text)).toEqual(['"aud"'])
    expect(lines[1]?.pieces.find((piece) => piece.tone)?.text).toBe('"x"')
  })

  it('does not fail the next line when a mark ends at the line break', () => {
    const end = text.indexOf('\n', 2)
    expect(paint(text, [{ from: 2, to: end + 1, tone: 'fail' }], null).map((line) => line.failed)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('lets the graver of two marks be seen', () => {
    const [line] = paint(
      'abc',
      [
        { from: 0, to: 3, tone: 'info' },
        { from: 1, to: 2, tone: 'warn' },
      ],
      null,
    )
    expect(line?.pieces.map((piece) => piece.tone)).toEqual(['info', 'warn', 'info'])
  })
})

describe('visibleSpan', () => {
  it('widens an empty span within its line', () => {
    expect(visibleSpan('ab\n', { from: 1, to: 1 })).toEqual({ from: 1, to: 2 })
    expect(visibleSpan('ab\n', { from: 2, to: 2 })).toEqual({ from: 1, to: 2 })
    expect(visibleSpan('', { from: 5, to: 9 })).toEqual({ from: 0, to: 0 })
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
