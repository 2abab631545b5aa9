import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isSection, sections } from './sections'
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

test('pages stand by section, in the order of the sections: turning the page follows the menu', () => {
  const sectionOf = (slug: string) =>
    /^section: (.*)$/m.exec(readFileSync(path.join(import.meta.dirname, `${slug}.mdx`), 'utf8'))?.[1] ?? ''
  const order = pageSlugs.map((slug) => {
    const section = sectionOf(slug)
    return { slug, place: isSection(section) ? sections.indexOf(section) : -1 }
  })
  expect(order.filter(({ place }) => place === -1)).toEqual([])
  expect(order.toSorted((a, b) => a.place - b.place)).toEqual(order)
})

test('the first link of a page’s “Next:” is the page that follows, as at its foot', () => {
  const next = pageSlugs.slice(0, -1).map((slug) => {
    const text = readFileSync(path.join(import.meta.dirname, `${slug}.mdx`), 'utf8')
    return [slug, /^Next: .*?\]\(\/docs\/([a-z-]+)\//m.exec(text)?.[1]]
  })
  expect(next).toEqual(pageSlugs.slice(0, -1).map((slug, at) => [slug, pageSlugs[at + 1]]))
})
