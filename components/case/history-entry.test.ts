import { beforeEach, expect, test, vi } from 'vitest'
import { entryHere, writeEntry } from './history-entry'
import { store, storedFor, supersededFor } from './stored-cases'

/** A browser's history and storage, as far as these use them. */
let entries: { state: unknown; url: string }[] = []
let at = 0
let slots = new Map<string, string>()

beforeEach(() => {
  entries = [{ state: { __NA: true, tree: 'the router’s' }, url: '/playground/' }]
  at = 0
  slots = new Map()
  vi.stubGlobal('location', { pathname: '/playground/', search: '', hash: '' })
  vi.stubGlobal('history', {
    get state() {
      return entries[at]?.state ?? null
    },
    replaceState: (state: unknown, _: string, url = entries[at]?.url ?? '') => (entries[at] = { state, url }),
    pushState: (state: unknown, _: string, url: string) => {
      entries = [...entries.slice(0, ++at), { state, url }]
    },
  })
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => slots.get(name) ?? null,
    setItem: (name: string, text: string) => void slots.set(name, text),
    removeItem: (name: string) => void slots.delete(name),
  })
})

test('an entry keeps its id and the router’s state', () => {
  const id = entryHere()
  expect(entryHere()).toBe(id)
  expect(entries).toEqual([{ state: { __NA: true, tree: 'the router’s', deputyLab: id }, url: '/playground/' }])
})

test('an entry that the browser made for a fragment gets an id of its own, and what the router needs on the way back', () => {
  const id = entryHere()
  entries.push({ state: null, url: '#v1.p.x' })
  at = 1
  const other = entryHere()
  expect(other).not.toBe(id)
  expect(entries[1]).toEqual({ state: { __NA: true, tree: 'the router’s', deputyLab: other }, url: '#v1.p.x' })
  at = 0
  expect(entryHere()).toBe(id)
})

test('a fragment is written into its entry, pushed or in place; none leaves the bare address', () => {
  entryHere()
  writeEntry('push', 'scenario=expired', 'e2')
  expect(entries.map(({ url }) => url)).toEqual(['/playground/', '#scenario=expired'])
  expect(entryHere()).toBe('e2')
  writeEntry('replace', '', 'e2')
  expect(entries[1]).toMatchObject({ url: '/playground/', state: { __NA: true, deputyLab: 'e2' } })
})

/** A browser to which the page has written its history too often. */
const refusing = () => {
  const { replaceState, pushState } = history
  const refuse = () => {
    throw new DOMException('more than 100 times per 10 seconds', 'SecurityError')
  }
  Object.assign(history, { replaceState: refuse, pushState: refuse })
  return () => Object.assign(history, { replaceState, pushState })
}

test('an entry whose id is refused keeps it until it can be written', () => {
  location.hash = '#v1.p.y'
  const allow = refusing()
  const id = entryHere()
  expect([entryHere(), entries[0]?.state]).toEqual([id, { __NA: true, tree: 'the router’s' }])
  allow()
  expect(entryHere()).toBe(id)
  expect(entries[0]?.state).toMatchObject({ deputyLab: id })
  entries.push({ state: null, url: '#v1.p.y' })
  at = 1
  expect(entryHere()).not.toBe(id)
})

test('a refused address is said to be refused; a refused entry is made as by a link', () => {
  const id = entryHere()
  expect(writeEntry('replace', 'v1.p.x', id)).toBe(true)
  const allow = refusing()
  expect([writeEntry('replace', 'v1.p.z', id), entries[0]?.url, location.hash]).toEqual([false, '#v1.p.x', ''])
  expect([writeEntry('push', 'scenario=expired', 'e2'), location.hash]).toEqual([false, 'scenario=expired'])
  allow()
  expect([writeEntry('replace', 'v1.p.z', id), entries[0]?.url]).toEqual([true, '#v1.p.z'])
})

test('the storage has a slot for each entry; the oldest go', () => {
  for (let i = 0; i < 40; i++) store(`e${i}`, `case ${i}`)
  store('e20', 'again')
  expect([storedFor('e9'), storedFor('e10'), storedFor('e20'), storedFor('e39')]).toEqual([
    null,
    'case 10',
    'again',
    'case 39',
  ])
  store('new', 'x')
  expect([storedFor('e10'), storedFor('e20')]).toEqual([null, 'again'])
  store('e20', null)
  expect(storedFor('e20')).toBeNull()
  expect(slots.size).toBe(30)
})

test('beside what an entry left stands what that is newer than, until it is stored anew', () => {
  store('e1', 'x', '3.mark')
  expect([storedFor('e1'), supersededFor('e1'), supersededFor('e2')]).toEqual(['x', '3.mark', null])
  store('e1', 'y')
  expect([storedFor('e1'), supersededFor('e1')]).toEqual(['y', null])
  store('e1', null, '3.mark')
  expect([storedFor('e1'), supersededFor('e1')]).toEqual([null, '3.mark'])
  for (let i = 2; i < 40; i++) store(`e${i}`, 'z', '1.mark')
  expect(supersededFor('e1')).toBeNull()
  expect(slots.size).toBe(61)
})

test('what does not fit into the storage is newer than nothing', () => {
  store('e1', 'x', '3.mark')
  vi.stubGlobal('sessionStorage', {
    ...sessionStorage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  store('e1', 'y', '4.mark')
  expect(supersededFor('e1')).toBeNull()
})

test('a storage that is refused or holds something strange does no harm', () => {
  slots.set('deputy-lab:playground', '{"not":"a list"}')
  store('e1', 'x')
  expect(storedFor('e1')).toBe('x')
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  store('e1', 'y')
  expect(storedFor('e1')).toBeNull()
})
