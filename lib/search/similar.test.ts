import { expect, test } from 'vitest'
import { mostSimilar, similarity } from './similar'

const known = ['confused-deputy', 'two-attacks-one-name', 'checks/audience', 'checks/audience-presence'].map(
  (slug) => ({
    path: `/docs/${slug}/`,
  }),
)
const found = (asked: string) => mostSimilar(asked, known).map(({ path }) => path)

test('a misspelt, moved or shortened address finds its page first', () => {
  expect(found('/docs/confused-deputys/')[0]).toBe('/docs/confused-deputy/')
  expect(found('/confused_deputy.html')[0]).toBe('/docs/confused-deputy/')
  expect(found('/docs/Two-Attacks/')[0]).toBe('/docs/two-attacks-one-name/')
  for (const [asked, page] of [
    ['scop', 'scope'],
    ['keys', 'header-keys'],
  ])
    expect(mostSimilar(`/${asked}/`, [{ path: `/docs/checks/${page}/` }])).toHaveLength(1)
  expect(found('/checks/audience')[0]).toBe('/docs/checks/audience/')
})

test('an address like none finds none, however long it is', () => {
  expect(found('/wp-login.php')).toEqual([])
  expect(mostSimilar('/nothere/', [{ path: '/docs/checks/not-before/' }])).toEqual([])
  for (const [asked, page] of [
    ['nope', 'scope'],
    ['login', 'origin'],
    ['security', 'parity'],
    ['download', 'payload'],
    ['settings', 'testing'],
  ])
    expect(mostSimilar(`/${asked}/`, [{ path: `/docs/checks/${page}/` }])).toEqual([])
  expect(found('/')).toEqual([])
  expect(found(`/${'x'.repeat(1_000_000)}`)).toEqual([])
})

test('a page that is looked for by the very word comes first', () => {
  const playground = { path: '/playground/', words: 'token compare decode' }
  expect(mostSimilar('/compare/', [{ path: '/docs/comparing-audiences/' }, playground])[0]).toBe(playground)
  expect(mostSimilar('/comp/', [playground])).toEqual([])
  expect(mostSimilar('/', [{ path: '/', words: '' }, playground])).toEqual([])
})

test('likeness is 1 for the same, 0 for nothing shared, and the same both ways', () => {
  expect(similarity('night', 'night')).toBe(1)
  expect(similarity('night', 'abcd')).toBe(0)
  expect(similarity('night', 'nacht')).toBe(0.25)
  expect(similarity('nacht', 'night')).toBe(similarity('night', 'nacht'))
  expect(similarity('', '')).toBe(1)
  expect(similarity('a', '')).toBe(0)
})
