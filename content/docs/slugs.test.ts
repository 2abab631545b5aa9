import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageSlugs } from './slugs'

const written = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace(/\.mdx$/, ''))

test('every MDX file is a page', () => {
  const unlisted = written.filter((slug) => !pageSlugs.some((listed) => listed === slug))
  expect(unlisted, 'not a page until content/docs/slugs.ts lists them').toEqual([])
})

test('every page has its MDX file', () => {
  expect(pageSlugs.filter((slug) => !written.includes(slug))).toEqual([])
})
