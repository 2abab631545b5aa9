import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly integrity?: string
  readonly resolved?: string
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
const { '': _, ...packages } = (JSON.parse(text) as { packages: Record<string, Entry> }).packages
const namesWhere = (holds: (entry: Entry) => boolean) =>
  Object.entries(packages).flatMap(([path, entry]) => (holds(entry) ? [path] : []))

const mend = 'run `node scripts/complete-lock.mjs`'

test('every package in the lock file has its integrity', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(
    namesWhere(({ integrity }) => !integrity?.startsWith('sha512-')),
    mend,
  ).toEqual([])
})

test('the lock file names no registry', () => {
  expect(
    namesWhere(({ resolved }) => resolved !== undefined),
    mend,
  ).toEqual([])
})
