import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anchorOfPrinter, errorPages, pathOfError } from './pages'
import { errorTexts, printers } from '.'

const placed = errorPages.flatMap((page) => page.printers)

test('every printer is on exactly one page, and so is every message', () => {
  expect(
    printers.filter(({ id }) => !placed.includes(id)).map(({ id }) => id),
    'has no page in content/errors/pages.ts',
  ).toEqual([])
  expect(placed.filter((id) => !printers.some((printer) => printer.id === id))).toEqual([])
  expect(placed.filter((id, at) => placed.indexOf(id) !== at)).toEqual([])
  const places = errorTexts.map(pathOfError)
  expect(new Set(places).size).toBe(errorTexts.length)
})

test('no two pages have an address, a name or a description in common', () => {
  for (const key of ['id', 'name', 'title', 'about'] as const)
    expect(new Set(errorPages.map((page) => page[key])).size, key).toBe(errorPages.length)
  expect(errorPages.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
})

test('what stood on the one page of all messages still has a place', () => {
  // /docs/troubleshooting/#… of November 2026: these stand in bug reports, so none is taken away.
  const old = readFileSync(path.join(import.meta.dirname, 'addresses.txt'), 'utf8')
    .trim()
    .split('\n')
  const ids = [...errorTexts.map(({ id }) => id), ...printers.map(({ id }) => anchorOfPrinter(id))]
  expect(old.length).toBeGreaterThan(600)
  expect(old.filter((id) => !ids.includes(id))).toEqual([])
})
