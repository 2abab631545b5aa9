import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anchorOf } from '../anchor'
import { reportedIssuers } from '../reported-issuers'
import { products } from './index'

const docs = path.join(import.meta.dirname, '../docs')
const page = readFileSync(path.join(docs, 'authorization-servers.mdx'), 'utf8')
const addresses = readFileSync(path.join(docs, 'headings.txt'), 'utf8').split('\n')

test('every product has its section in the docs, under its name and in the order of the data', () => {
  const written = [...page.matchAll(/^### (.+)\n\n<IssuerFacts id="([^"]+)" \/>$/gm)].map(([, name, id]) => ({
    name,
    id,
  }))
  expect(written).toEqual(products.map(({ name, id }) => ({ name, id })))
})

test('a product’s anchor is that of its heading', () => {
  const missing = products.filter((p) => !addresses.includes(`authorization-servers#${anchorOf(p.name)}`))
  expect(missing.map(({ name }) => name)).toEqual([])
})

test('a product has one entry', () => {
  const names = [...products, ...reportedIssuers].map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  expect(reportedIssuers.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))).toEqual(reportedIssuers)
})
