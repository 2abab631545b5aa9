import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkById } from '@/lib/pipeline/checks'
import { advisories } from './advisories'
import { findScenario } from './catalog'
import { products } from './issuers'
import { sdks } from './sdks'
import { isDate } from './sources/age'
import { sources } from './sources'

/** Looked up and found to be no flaw about whom an access token is for: the page says so. */
const myths = ['CVE-2025-6514', 'GHSA-6xpm-ggf7-wc3p', 'CVE-2025-27370', 'CVE-2025-27371']

test('every advisory has an address, a date and what it cites', () => {
  for (const { id, ids, published, check, scenario, sources: cited } of advisories) {
    expect(id, id).toBe(ids[0]?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'))
    expect(isDate(published), id).toBe(true)
    expect(cited.length, id).toBeGreaterThan(0)
    expect(cited.filter((source) => !Object.hasOwn(sources, source))).toEqual([])
    if (check) expect(checkById(check)?.id).toBe(check)
    if (scenario) expect(findScenario(scenario)?.id).toBe(scenario)
  }
})

test('an advisory has one entry, under all its names', () => {
  const names = advisories.flatMap(({ ids }) => ids.map((id) => id.toLowerCase()))
  expect(new Set(names).size).toBe(names.length)
  expect(advisories.map((a) => a.published)).toEqual(
    advisories.map((a) => a.published).toSorted((a, b) => b.localeCompare(a)),
  )
})

test('every CVE and GHSA the site names in its docs and data has an entry, or is known as a myth', () => {
  const folders = ['docs', 'sdks', 'issuers', 'errors']
  const texts = folders.flatMap((folder) =>
    readdirSync(path.join(import.meta.dirname, folder))
      .filter((name) => /\.(mdx|ts)$/.test(name))
      .map((name) => readFileSync(path.join(import.meta.dirname, folder, name), 'utf8')),
  )
  // In either case: a source is cited by its number in lower case.
  const named = texts.flatMap((text) => [...text.matchAll(/\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[a-z0-9]{4}){3})\b/gi)])
  const known = new Set([...advisories.flatMap(({ ids }) => ids), ...myths].map((id) => id.toLowerCase()))
  expect(named.map(([id]) => id.toLowerCase()).filter((id) => !known.has(id))).toEqual([])
})

test('products, SDKs and what else has an entry do not share a name', () => {
  const names = [...products, ...sdks].map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})
