import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anchorOf } from '../anchor'
import { productPages } from '../product-pages'
import { pathOfProduct } from '../product-path'
import { reportedIssuers } from '../reported-issuers'
import { products } from './index'

const docs = path.join(import.meta.dirname, '../docs')
const addresses = readFileSync(path.join(docs, 'headings.txt'), 'utf8').split('\n')

test('every product has its page, in the order of the data, and no two have a title or a description in common', () => {
  expect(productPages.map(({ id }) => id)).toEqual(products.map(({ id }) => id))
  for (const { id } of productPages) expect(pathOfProduct(id)).toBe(`/docs/authorization-servers/${id}/`)
  for (const key of ['name', 'title', 'about'] as const)
    expect(new Set(productPages.map((page) => page[key])).size, key).toBe(products.length)
})

test('the address that a product’s section had on the one page is that of its line in the table', () => {
  // /docs/authorization-servers/#… of November 2026: a name that changes would lose it.
  const missing = products.filter((p) => !addresses.includes(`authorization-servers#${anchorOf(p.name)}`))
  expect(missing.map(({ name }) => name)).toEqual([])
})

test('a product has one entry', () => {
  const names = [...products, ...reportedIssuers].map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  expect(reportedIssuers.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))).toEqual(reportedIssuers)
})
