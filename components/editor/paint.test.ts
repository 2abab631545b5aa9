import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paint, visibleSpan } from './paint'

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
        const again = paint(any, marks, null)?.map((line) => line.pieces.map((piece) => piece.text).join(''))
        expect(again?.join('\n')).toBe(any)
      }),
    )
  })

  it('tells names from values, and fails the line of a fail mark only', () => {
    const from = text.indexOf('"x"')
    const lines = paint(text, [{ from, to: from + 3, tone: 'fail' }], null)
    expect(lines?.map((line) => line.failed)).toEqual([false, true, false, false])
    expect(lines?.[1]?.pieces.filter((piece) => piece.key).map((piece) => piece.text)).toEqual(['"aud"'])
    expect(lines?.[1]?.pieces.find((piece) => piece.tone)?.text).toBe('"x"')
  })

  it('does not fail the next line when a mark ends at the line break', () => {
    const end = text.indexOf('\n', 2)
    expect(paint(text, [{ from: 2, to: end + 1, tone: 'fail' }], null)?.map((line) => line.failed)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('knows names by the colon, on the same line, and skips escaped quotes', () => {
    const names = (line: string) => paint(line, [], null)?.[0]?.pieces.flatMap((piece) => (piece.key ? piece.text : []))
    expect(names('"a\\"b" : "c", "d":1')).toEqual(['"a\\"b"', '"d"'])
    expect(names('"a" "b":')).toEqual(['"b"'])
    expect(names(`"${'\\"'.repeat(50)}`)).toEqual([])
  })

  it('draws nothing of a text with more lines or pieces than it would show', () => {
    expect(paint('\n'.repeat(199), [], null)).toHaveLength(200)
    expect(paint('\n'.repeat(200), [], null)).toBeNull()
    expect(paint('"":'.repeat(900), [], null)).toBeNull()
  })

  it('lets the graver of two marks be seen', () => {
    const lines = paint(
      'abc',
      [
        { from: 0, to: 3, tone: 'warn' },
        { from: 1, to: 2, tone: 'fail' },
      ],
      null,
    )
    expect(lines?.[0]?.pieces.map((piece) => piece.tone)).toEqual(['warn', 'fail', 'warn'])
  })
})

describe('visibleSpan', () => {
  it('widens an empty span within its line', () => {
    expect(visibleSpan('ab\n', { from: 1, to: 1 })).toEqual({ from: 1, to: 2 })
    expect(visibleSpan('ab\n', { from: 2, to: 2 })).toEqual({ from: 1, to: 2 })
    expect(visibleSpan('', { from: 5, to: 9 })).toEqual({ from: 0, to: 0 })
  })
})
