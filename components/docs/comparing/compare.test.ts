import { describe, expect, test } from 'vitest'
import { waysToCompareAud } from '@/lib/pipeline/audience/comparators'
import { compareAll } from './compare'
import { longestTyped, typedOf } from './longest'

const own = 'https://billing.example.com/mcp'
const taking = (typed: string, resource = own) =>
  compareAll(typed, resource)
    .rows.filter(({ taken }) => taken !== null)
    .map(({ label }) => label)

describe('an audience under every comparison', () => {
  test('the same text passes all of them, and differs in nothing', () => {
    expect(taking(own)).toEqual(waysToCompareAud.map(({ label }) => label))
    expect(compareAll(own, own).differs).toBe(null)
  })

  test('a slash is what the ways disagree about', () => {
    const { rows, differs } = compareAll(`${own}/`, own)
    expect(rows.find(({ label }) => label === 'exact')?.taken).toBe(null)
    expect(rows.find(({ label }) => label === 'one slash')?.taken).toBe(`${own}/`)
    expect(differs).toContain('slashes differ')
  })

  test('a list is taken if one of it is, as JSON writes it', () => {
    expect(taking(`["https://issues.example.com/mcp", "${own}"]`)).toContain('exact')
    expect(taking(`"${own}"`)).toContain('exact')
    expect(taking('["https://issues.example.com/mcp"]')).toEqual([])
  })

  test('spaces count: nothing is trimmed', () => {
    expect(taking(` ${own}`)).not.toContain('exact')
  })

  test.each([
    ['', own, 'Without aud'],
    ['[]', own, 'empty list'],
    ['[1]', own, 'list of strings'],
    ['["a"', own, 'is none'],
    ['x'.repeat(9000), own, 'longer than 8,192 characters'],
    [JSON.stringify(Array.from({ length: 101 }, () => 'a')), own, 'more than 100'],
    [own, '', 'which server'],
  ])('%.20s at %s cannot be compared', (typed, resource, problem) => {
    const found = compareAll(typed, resource)
    expect(found.problem).toContain(problem)
    expect(found.rows).toEqual([])
  })

  test('of 4 MB no more stands in a field of one line than says that it is too long', () => {
    const typed = typedOf(`${own}${' '.repeat(4_000_000)}`)
    expect(typed).toHaveLength(longestTyped)
    expect(compareAll(typed, own).problem).toContain('longer than 8,192 characters')
  })
})
