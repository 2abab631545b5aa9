import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cut, difference } from './difference'

const marked = (a: string, b: string) =>
  difference(a, b)?.map(({ before, different, after }: Cut) => `${before}[${different}]${after}`) ?? null

describe('difference', () => {
  it('marks the host that differs', () => {
    expect(marked('https://billing.example.com/mcp', 'https://issues.example.com/mcp')).toEqual([
      'https://[billing].example.com/mcp',
      'https://[issues].example.com/mcp',
    ])
  })
  it('widens to whole words', () => {
    expect(marked('https://invoices.example.com', 'https://issues.example.com')).toEqual([
      'https://[invoices].example.com',
      'https://[issues].example.com',
    ])
  })
  it('keeps one or two characters exact', () => {
    expect(marked('https://a.example/mcp/', 'https://a.example/mcp')).toEqual([
      'https://a.example/mcp[/]',
      'https://a.example/mcp[]',
    ])
    expect(marked('https://billing.example', 'https://bіlling.example')).toEqual([
      'https://b[i]lling.example',
      'https://b[і]lling.example',
    ])
  })
  it('does not count a letter twice', () => {
    expect(marked('aaaa', 'aaa')).toEqual(['aaa[a]', 'aaa[]'])
  })
  it('says nothing of equal or unrelated texts', () => {
    expect(difference('same', 'same')).toBeNull()
    expect(difference('RS256', 'none')).toBeNull()
    expect(difference('', 'https://issues.example.com')).toBeNull()
  })
  it('loses no character', () => {
    const whole = (c: Cut | undefined) => c && c.before + c.different + c.after
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const cuts = difference(a, b)
        if (cuts) expect(cuts.map(whole)).toEqual([a, b])
      }),
    )
  })
})
