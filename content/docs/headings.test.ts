import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from '@mdx-js/mdx'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { anchorOfPrinter, errorPages } from '../errors/pages'
import { anchorOf } from '../anchor'
import { productHeadings, productPages } from '../product-pages'
import { moved } from './moved'
import { isPageSlug, pageSlugs } from './slugs'

// Addresses in the docs. Bug reports and other sites link to them: a heading may be added or moved to
// another page, none renamed or removed. `npm run readme` adds the new ones to the list, and never takes
// one away.
const file = path.join(import.meta.dirname, 'headings.txt')
const frozen = readFileSync(file, 'utf8').trim().split('\n')

interface Node {
  readonly type: string
  readonly tagName?: string
  readonly properties?: { readonly id?: string }
}

/** `slug#id` of each h2 and h3, by the plugins that give them their ids in the build. */
async function addressesOf(slug: string): Promise<readonly string[]> {
  const found: string[] = []
  const collect = () => (tree: { readonly children: readonly Node[] }) => {
    for (const { tagName = '', properties } of tree.children)
      if (/^h[23]$/.test(tagName)) found.push(`${slug}#${properties?.id}`)
  }
  await compile(readFileSync(path.join(import.meta.dirname, `${slug}.mdx`)), {
    remarkPlugins: [remarkGfm, remarkFrontmatter],
    rehypePlugins: [rehypeSlug, collect],
  })
  return found
}

/** The pages of messages are no MDX: their headings are who prints them. */
const ofMessages = errorPages.flatMap(({ id, printers }) =>
  printers.map((printer) => `troubleshooting/${id}#${anchorOfPrinter(printer)}`),
)

/** Nor are those of products, which have the same headings; each has its line in the table of all, by its name. */
const ofProducts = [
  ...productPages.map(({ name }) => `authorization-servers#${anchorOf(name)}`),
  ...productPages.flatMap(({ id }) => productHeadings.map((heading) => `authorization-servers/${id}#${heading.id}`)),
]

const addresses = [...(await Promise.all(pageSlugs.map(addressesOf))).flat(), ...ofMessages, ...ofProducts]

test('no heading of the docs has lost its address', () => {
  expect(frozen.filter((address) => !addresses.includes(address) && !Object.hasOwn(moved, address))).toEqual([])
})

test('what has moved leads to a place that exists', () => {
  const lost = Object.values(moved).filter((to) => !addresses.includes(to) && !isPageSlug(to))
  expect(lost).toEqual([])
})

test('what has moved was promised once, and has left its page', () => {
  const never = Object.keys(moved).filter((from) => !frozen.includes(from) || !isPageSlug(from.split('#')[0] ?? ''))
  expect(never).toEqual([])
  expect(Object.keys(moved).filter((from) => addresses.includes(from))).toEqual([])
})

test('every heading has an address of its own', () => {
  expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([])
})

test('every heading is on the list', async () => {
  const gone = frozen.filter((address) => !addresses.includes(address))
  await expect(`${[...addresses, ...gone].join('\n')}\n`).toMatchFileSnapshot(file)
})
