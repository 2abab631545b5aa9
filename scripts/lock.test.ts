import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Entry {
  readonly integrity?: string
  readonly resolved?: string
}

/** Every lock file of the project, and how many packages it holds at least. */
describe.each([
  ['package-lock.json', 'node scripts/complete-lock.mjs', 100],
  ['scripts/parity/package-lock.json', 'node scripts/complete-lock.mjs scripts/parity', 100],
  ['scripts/lab/package-lock.json', 'node scripts/complete-lock.mjs scripts/lab', 30],
] as const)('%s', (file, command, least) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  const { '': _, ...packages } = (JSON.parse(text) as { packages: Record<string, Entry> }).packages
  const namesWhere = (holds: (entry: Entry) => boolean) =>
    Object.entries(packages).flatMap(([path, entry]) => (holds(entry) ? [path] : []))
  const mend = `run \`${command}\``

  test('every package has its integrity', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(least)
    expect(
      namesWhere(({ integrity }) => !integrity?.startsWith('sha512-')),
      mend,
    ).toEqual([])
  })

  test('it names no registry', () => {
    expect(
      namesWhere(({ resolved }) => resolved !== undefined),
      mend,
    ).toEqual([])
  })
})
