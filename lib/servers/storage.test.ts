import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { List } from './list'
import { base, ids, staging } from './sample.fixture'
import { readTexts, textsOf } from './storage'

const read = (texts: { browser?: string | null; tab?: string | null }) =>
  readTexts({ browser: null, tab: null, ...texts }, { base, newId: ids() })
const listed = (id: string, kept: boolean) => ({ server: { ...staging, id, name: id }, kept })
const list: List = [listed('a', false), listed('b', true), listed('c', false), listed('d', true)]

test('the list is read back in its order, whichever storage holds what', () =>
  expect(read(textsOf(list))).toEqual({ list, notes: [] }))

test('the browser is given what the reader wants it to keep, and nothing else', () => {
  const { browser, tab } = textsOf(list)
  expect(JSON.parse(String(browser)).servers.map(({ id }: { id: string }) => id)).toEqual(['b', 'd'])
  expect(JSON.parse(String(tab)).servers.map(({ id }: { id: string }) => id)).toEqual(['a', 'c'])
  expect(textsOf([listed('a', false)]).browser).toBeNull()
  expect(textsOf([])).toEqual({ browser: null, tab: null })
})

test('another tab finds what is kept, in the order it is kept in', () => {
  const found = read({ browser: textsOf(list).browser })
  expect(found.list.map(({ server: { id }, kept }) => [id, kept])).toEqual([
    ['b', true],
    ['d', true],
  ])
})

test('what another tab has kept since stands at the end; what it has forgotten is gone', () => {
  const { tab } = textsOf(list)
  const { browser } = textsOf([listed('e', true), listed('d', true)])
  expect(read({ browser, tab }).list.map(({ server: { id } }) => id)).toEqual(['a', 'c', 'd', 'e'])
})

test('a server that is in both is kept, and stands once', () => {
  const { tab } = textsOf([listed('a', false)])
  const { browser } = textsOf([listed('a', true)])
  expect(read({ browser, tab }).list).toEqual([listed('a', true)])
})

test('corrupted storage is said, and the other one is read', () => {
  const { list: found, notes } = read({ ...textsOf(list), browser: '{"version":1,"servers":[{' })
  expect(found.map(({ server: { id } }) => id)).toEqual(['a', 'c'])
  expect(notes).toEqual([
    'What this browser has kept of your servers cannot be read. Expected JSON, found text that is none: "{\\"version\\":1,\\"servers\\":[{". It is replaced with the next change to the list.',
  ])
})

test('any text in either storage is read without harm', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.oneof(fc.string(), fc.json()), (browser, tab) => {
      expect(Array.isArray(read({ browser, tab }).list)).toBe(true)
    }),
  ))

test('an order that is none orders nothing', () => {
  const tab = JSON.stringify({ ...JSON.parse(String(textsOf(list).tab)), order: [{}, 'c', 7, '__proto__'] })
  expect(read({ tab }).list.map(({ server: { id } }) => id)).toEqual(['c', 'a'])
})

test.each([
  '"…"',
  '{"order":"…"}',
  '{"version":"…","order":"…"}',
  '{"version":1,"servers":["…"],"order":["…"]}',
  '{"…":1}',
])('a storage that holds %s nested deeper than is ever written is read, and said', (text) => {
  const deep = text.replaceAll('"…"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`)
  const { list, notes } = read({ browser: deep, tab: deep })
  expect(list).toEqual([])
  expect(notes).toHaveLength(2)
  for (const note of notes) expect(note.length).toBeLessThan(400)
})
