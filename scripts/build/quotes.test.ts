import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withSingleQuotes } from './quotes.mjs'

/** As Next writes it. */
const written = (text: string) => `self.__next_f.push([1,${JSON.stringify(text).replaceAll('<', '\\u003c')}])`

function read(script: string): readonly unknown[] {
  const pushed: unknown[] = []
  runInNewContext(script, { self: { __next_f: { push: (what: unknown) => pushed.push(what) } } })
  return pushed
}

const json = '1:["$","p",null,{"className":"a \\"b\\"","children":"it’s \'so\' \\\\ \\n </script> $& $1"}]\n'

test('what is pushed stays the same, in fewer characters', () => {
  const page = `<script>${written(json)}</script><p>"a"</p><script>${written('2:"b"')}</script>`
  const shorter = withSingleQuotes(page)
  expect(shorter.length).toBeLessThan(page.length)
  expect(shorter).toContain('<p>"a"</p>')
  const scripts = [...shorter.matchAll(/<script>(.*?)<\/script>/g)].map(([, script = '']) => script)
  expect(scripts.flatMap(read)).toEqual([
    [1, json],
    [1, '2:"b"'],
  ])
})

test('any text does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(read(withSingleQuotes(written(text)))).toEqual([[1, text]])
    }),
  )
})

test('what is no such string is left alone', () => {
  for (const script of ['(self.__next_f=self.__next_f||[]).push([0])', 'self.__next_f.push([1,"cut'])
    expect(withSingleQuotes(script)).toBe(script)
})
