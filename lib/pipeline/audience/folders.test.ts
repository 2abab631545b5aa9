import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Place, folder, isAtOrAbove, isAtOrBelow } from './folders'
import { comparators } from './comparators'
import { audienceComparisons } from './comparisons'

const piece = fc.constantFrom('/', '/a', '/ab', 'a', '/mcp', ' ', ';')
const place = fc.record<Place>({
  root: fc.constantFrom('https://h', 'null'),
  path: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
})

test('a search in sorted folders finds what a look at each of them finds', () =>
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), place, (places, one) => {
      const beside = places.filter(({ root }) => root === one.root)
      expect(isAtOrAbove(places)(one)).toBe(beside.some(({ path }) => folder(path).startsWith(folder(one.path))))
      expect(isAtOrBelow(places)(one)).toBe(
        beside.some(({ path }) => path === one.path || one.path.startsWith(folder(path))),
      )
    }),
  ))

const audience = fc
  .tuple(
    fc.constantFrom('https://h', 'HTTPS://h:443', 'http://h', 'urn:x', '//h', 'https://h/t'),
    fc.array(fc.oneof(piece, fc.constantFrom('?q', '#f', '%2f', '%2F')), { maxLength: 3 }),
  )
  .map(([start, pieces]) => start + pieces.join(''))

test.each(audienceComparisons)('%s: several names accept what one of them accepts', (way) => {
  const { accepts, matches } = comparators[way]
  fc.assert(
    fc.property(
      fc.array(audience, { maxLength: 6 }),
      audience,
      (names, aud) => accepts(names)(aud) === names.some((name) => matches(aud, name)),
    ),
  )
})
