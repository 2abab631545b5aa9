import { expect, test } from 'vitest'
import {
  duplicated,
  freeName,
  keeping,
  type List,
  moved,
  renamed,
  replaced,
  restored,
  without,
  withServers,
} from './list'
import { staging } from './sample.fixture'
import { mostServers } from './server'

const server = (id: string, name = id) => ({ ...staging, id, name })
const listOf = (...ids: readonly string[]): List => ids.map((id) => ({ server: server(id), kept: id === 'a' }))
const names = (list: List) => list.map(({ server }) => server.name).join(' ')

test('a name that is taken gets the next number, and none is longer than a name may be', () => {
  expect(freeName('Staging', ['Staging', 'Staging 2'])).toBe('Staging 3')
  expect(freeName('Staging 2', ['Staging 2'])).toBe('Staging 3')
  expect(freeName('  ', [])).toBe('Server')
  const long = '🦊'.repeat(80)
  expect([...freeName(long, [long])]).toHaveLength(80)
  expect(freeName(long, [long])).toMatch(/🦊 2$/u)
  expect(freeName('a\u202eb\nc\ud800', [])).toBe('a b c\ufffd')
})

test('servers that come have names of their own, and what is beyond the most stays out', () => {
  expect(names(withServers(listOf('a'), [server('x', 'a'), server('y', 'a')], false))).toBe('a a 2 a 3')
  const many = Array.from({ length: mostServers }, (_, i) => server(`s${i}`))
  expect(withServers(listOf('a', 'b'), many, false)).toHaveLength(mostServers)
})

test('renaming gives a free name, and an empty one changes nothing', () => {
  expect(names(renamed(listOf('a', 'b'), 'b', 'a'))).toBe('a a 2')
  expect(names(renamed(listOf('a', 'b'), 'b', 'b'))).toBe('a b')
  expect(names(renamed(listOf('a', 'b'), 'b', ' \n'))).toBe('a b')
})

test('a copy stands after its original, and is not kept because that is', () => {
  const list = duplicated(listOf('a', 'b'), 'a', 'new')
  expect(list.map(({ server: { id, name }, kept }) => [id, name, kept])).toEqual([
    ['a', 'a', true],
    ['new', 'a 2', false],
    ['b', 'b', false],
  ])
  expect(duplicated(list, 'gone', 'x')).toBe(list)
})

test('moving goes one place up or down, and stops at the ends', () => {
  const list = listOf('a', 'b', 'c')
  expect(names(moved(list, 'b', -1))).toBe('b a c')
  expect(names(moved(list, 'b', 1))).toBe('a c b')
  expect(moved(list, 'a', -1)).toBe(list)
  expect(moved(list, 'c', 1)).toBe(list)
  expect(moved(list, 'gone', 1)).toBe(list)
})

test('what was deleted comes back to its place, whatever was done since', () => {
  const before = listOf('a', 'b', 'c')
  const since = renamed(without(before, ['b']), 'c', 'b')
  expect(names(restored(since, before))).toBe('a b 2 b')
  expect(names(restored(before, before))).toBe('a b c')
})

test('a server that is updated keeps its name and id; keeping is of one', () => {
  const list = replaced(listOf('a', 'b'), 'b', { ...server('x'), resource: 'https://other.example' })
  expect(list[1]?.server).toMatchObject({ id: 'b', name: 'b', resource: 'https://other.example' })
  expect(keeping(list, 'b', true).map(({ kept }) => kept)).toEqual([true, true])
})
