import { base64url } from 'jose'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicates, findMember, isObject, memberValue, readObject } from './json'
import { decodeSegment, respelled } from './segments'

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/)
const value = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('1e400', '-0', '1.50', '9007199254740993', '"\\u0061\\"}"', '[[],{"a":"]"}]', '[ 1 , {"b" : [] } ]'),
)
const name = fc.oneof(fc.constantFrom('aud', '__proto__', 'a\\"b'), fc.string({ unit: 'binary' }))
const members = fc.array(fc.tuple(space, name, space, space, value, space), { maxLength: 6 })

/** An object's text, and for each member its name and where name and value stand. */
function written(parts: readonly (readonly [string, string, string, string, string, string])[], around: string) {
  let text = `${around}{${around}`
  const places = parts.map(([before, n, middle, after, v, end], i) => {
    text += `${i > 0 ? ',' : ''}${before}`
    const nameAt = { from: text.length, to: text.length + JSON.stringify(n).length }
    text += `${JSON.stringify(n)}${middle}:${after}`
    const valueAt = { from: text.length, to: text.length + v.length }
    text += `${v}${end}`
    return { name: n, value: JSON.parse(v) as unknown, text: v, nameAt, valueAt }
  })
  return { text: `${text}}${around}`, places }
}

test('members are found where they were written', () => {
  fc.assert(
    fc.property(members, space, (parts, around) => {
      const { text, places } = written(parts, around)
      const distinct = new Set(places.map((m) => m.name)).size === places.length
      const object = readObject(text)
      if (typeof object === 'string') throw new TypeError(object)
      expect(object).toMatchObject({ text, members: places, distinct })
      for (const { name: n } of places) expect(memberValue(object, n)).toEqual(findMember(object, n)?.value)
      expect(isObject(text)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['not-an-object', '[]'],
  ['not-an-object', '"{"'],
  ['not-an-object', 'null'],
  ['not-json', '{"a":1,}'],
  ['not-json', '{"a":1} x'],
  ['not-json', ''],
  ['byte-order-mark', '\uFEFF{}'],
  ['too-deep', `{"a":${'['.repeat(300)}${']'.repeat(300)}}`],
  ['too-deep', `{"a":${'['.repeat(500_000)}`],
])('%s', (problem, text) => {
  expect(readObject(text)).toBe(problem)
  expect(isObject(text)).toBe(false)
})

test('a name that occurs a hundred thousand times is reported in no time', () => {
  const object = readObject(`{${'"a":1,'.repeat(100_000)}"b":2}`)
  if (typeof object === 'string') throw new TypeError(object)
  expect([...duplicates(object)].map(([n, members]) => [n, members.length])).toEqual([['a', 100_000]])
})

test('a segment is respelled as encoding its octets again would spell it', () => {
  const segments = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), fc.string({ maxLength: 8 }))
  fc.assert(
    fc.property(segments, (segment) => {
      const octets = decodeSegment(segment)
      expect(respelled(segment)).toBe(octets && base64url.encode(octets))
    }),
    { numRuns: 1000 },
  )
})
