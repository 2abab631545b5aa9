import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isDate, olderThan, span } from './age'
import { sources } from './index'
import type { Source } from './source'
import { statements } from './statements'

const entries = Object.entries(sources as Readonly<Record<string, Source>>)
const days = 120

/** The files that hold entries, each with what it exports. */
const notEntries = ['age.ts', 'index.ts', 'source.ts', 'statements.ts']
const files = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !notEntries.includes(name))
    .map(async (name) => ({ name, held: await import(path.join(import.meta.dirname, name)) })),
)

test('every file is joined, and no id stands in two of them', () => {
  const ids = files.flatMap(({ held }) => Object.values(held).flatMap((part) => Object.keys(part as object)))
  expect(ids.toSorted()).toEqual(entries.map(([id]) => id).toSorted())
})

test.each(entries)('%s has a name, an address and a date', (id, { title, href, checked, mark }) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(title.trim()).toBe(title)
  expect(title).not.toBe('')
  expect(new URL(href).protocol).toBe('https:')
  expect(isDate(checked), checked).toBe(true)
  expect(['read', 'quote']).toContain(mark)
})

test('one address is one source', () => {
  const addresses = entries.map(([, { href }]) => href)
  expect(addresses.filter((href, at) => addresses.indexOf(href) !== at)).toEqual([])
})

test('everything that was looked up has a date of the calendar', () => {
  expect(statements.length).toBeGreaterThan(100)
  expect(statements.filter(({ checked }) => !isDate(checked))).toEqual([])
})

// Old is not wrong: these are printed to be looked up again, and fail nothing.
test(`statements older than ${days} days at the date of the newest are listed`, () => {
  const old = olderThan(days, statements)
  const newest = span(statements.map(({ checked }) => checked))?.newest
  const lines = old.map(({ checked, where, href }) => `  ${checked}  ${where}  ${href}`)
  console.log(
    [`${old.length} of ${statements.length} statements were checked over ${days} days before ${newest}`, ...lines].join(
      '\n',
    ),
  )
  expect(isDate(newest ?? '')).toBe(true)
})

test('age is counted from the newest, in whole days', () => {
  const of = (...dates: string[]) =>
    olderThan(
      120,
      dates.map((checked) => ({ checked })),
    ).map((e) => e.checked)
  expect(of('2026-11-25', '2026-07-28', '2026-07-27')).toEqual(['2026-07-27'])
  expect(of()).toEqual([])
  expect(span([])).toBe(null)
  expect(span(['2026-11-25', '2025-01-02', '2026-01-01'])).toEqual({ oldest: '2025-01-02', newest: '2026-11-25' })
  expect(['2026-02-30', '26-01-01', '2026-13-01', 'today', ''].filter(isDate)).toEqual([])
})
