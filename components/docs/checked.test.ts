import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkedOn } from '@/content/docs/checked'

const root = path.resolve(import.meta.dirname, '../..')
const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'))

/** Data that was looked up on a day. */
const dated = /from '@\/content\/(advisories|errors|issuers|reported-issuers|sdks|sources|spec-changes)(\/[^']*)?'/

test('the dates of a component that shows dated data count for the page it stands on', () => {
  const used = new Set(
    filesIn('content/docs', '.mdx').flatMap((mdx) => [...mdx.matchAll(/<([A-Z]\w+)/g)].map(([, name]) => name)),
  )
  const withData = filesIn('components/docs', '.tsx')
    .filter((text) => dated.test(text))
    .flatMap((text) => [...text.matchAll(/^export (?:function|const) ([A-Z]\w+)/gm)].map(([, name = '']) => name))
    .filter((name) => used.has(name) && name !== 'Cite')
  expect(withData.length).toBeGreaterThan(8)
  expect(withData.filter((name) => checkedOn([], [name]) === null)).toEqual([])
})

test('a component without dates leaves a page without one', () => {
  expect(checkedOn([], ['Playground', 'toString'])).toBeNull()
})
