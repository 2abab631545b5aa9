import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differences } from '../parity/differences'
import results from '../parity/results.json'
import { stackSources } from '../sources/stacks'
import { stacks } from '.'

const dependenciesIn = (folder: string): Record<string, string> => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL(`../../${folder}package.json`, import.meta.url), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>
  return { ...dependencies, ...devDependencies }
}

test.each(stacks.map((stack) => [stack.id, stack] as const))('%s is what is run, and has its source', (_, stack) => {
  const installed = dependenciesIn('scripts/parity/')
  for (const { name, version } of stack.packages) expect([name, installed[name]]).toEqual([name, version])
  expect(stackSources[stack.source].title).toContain(stack.packages[0]?.version)
  expect(stackSources[stack.source].checked).toBe(stack.checked)
})

test('the packages that the unit tests use too are of the same version there', () => {
  const [ours, theirs] = ['', 'scripts/parity/'].map(dependenciesIn)
  const shared = Object.entries(theirs ?? {}).filter(([name]) => ours && name in ours)
  expect(shared.length).toBeGreaterThan(4)
  expect(shared.filter(([name, version]) => ours?.[name] !== version)).toEqual([])
})

test('ids are unique, and a link can hold them', () => {
  const ids = stacks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z0-9-]{2,40}$/.test(id))).toEqual([])
})

test('the numbers that are kept are of a run of these stacks without a difference that nobody names', () => {
  expect(results.stacks.map(({ stack }) => stack)).toEqual(stacks.map(({ id }) => id))
  expect(results.stacks.filter(({ unlisted }) => unlisted > 0)).toEqual([])
  for (const { compared, agreed, listed } of results.stacks) expect(agreed + listed).toBe(compared)
  expect(differences.length).toBeGreaterThan(0)
})
