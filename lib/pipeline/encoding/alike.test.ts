import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAlike, rememberWriting } from './alike'
import { type JsonMember, readObject } from './json'

const isOwn = ({ name, value }: JsonMember) =>
  (name === 'exp' && typeof value === 'number') || (name === 'jti' && typeof value === 'string' && value !== '')

/** What is told of an object; `alike` is for `readAlike` alone to say. */
const told = (text: string) => {
  const object = readObject(text)
  return typeof object === 'string' ? object : { whole: object.whole, members: object.members }
}
const toldAlike = (text: string) => {
  const object = readAlike(text)
  return object && { whole: object.whole, members: object.members }
}

const written = (jti: string, exp: string, rest = '"scope":"read"') =>
  `{"iss":"https://a.example","jti":${jti}, "exp" : ${exp},${rest}}`

test('texts that differ in their own values are read as the reader reads them, and are alike', () => {
  expect(readAlike(written('"t1"', '1790000300'))).toBeNull()
  rememberWriting(written('"t1"', '1790000300'), isOwn)
  const ids = new Set<unknown>()
  for (const text of [
    written('"t1"', '1790000300'),
    written('"a longer one, with café and “quotes”"', '1'),
    written('"\u007f\u2028"', '999999999999999'),
  ]) {
    expect(toldAlike(text)).toEqual(told(text))
    expect(readAlike(text)).toMatchObject({ text, distinct: true })
    ids.add(readAlike(text)?.alike)
  }
  expect(ids.size).toBe(1)
  rememberWriting(written('"t1"', '1790000300', '"scope":"write"'), isOwn)
  expect(ids).not.toContain(readAlike(written('"t1"', '2', '"scope":"write"'))?.alike)
})

test.each([
  ['an escape', written('"t\\u0031"', '1')],
  ['a quote that is escaped', written('"t\\""', '1')],
  ['a control', written('"t\n"', '1')],
  ['an empty text', written('""', '1')],
  ['a number for a text', written('1', '1')],
  ['a text for a number', written('"t1"', '"1"')],
  ['a zero in front', written('"t1"', '01')],
  ['a zero', written('"t1"', '0')],
  ['a sign', written('"t1"', '-1')],
  ['a fraction', written('"t1"', '1.5')],
  ['an exponent', written('"t1"', '1e3')],
  ['more digits than a number holds', written('"t1"', '9007199254740993')],
  ['another value', written('"t1"', '1', '"scope":"all"')],
  ['another member', written('"t1"', '1', '"scope":"read","a":1')],
  ['a name twice', written('"t1","jti":"t2"', '1')],
  ['white space elsewhere', written(' "t1"', '1')],
  ['something behind', `${written('"t1"', '1')} `],
  ['a byte order mark', `\uFEFF${written('"t1"', '1')}`],
  ['an end that is missing', written('"t1"', '1').slice(0, -1)],
])('%s is for the reader', (_, text) => {
  rememberWriting(written('"t1"', '1790000300'), isOwn)
  expect(readAlike(written('"t1"', '1'))).not.toBeNull()
  expect(readAlike(text)).toBeNull()
})

test('whatever is remembered, and however a text differs from it: it is read as the reader reads it, or not', () => {
  const names = fc.constantFrom('jti', 'exp', 'iss', '__proto__', '0', 'constructor')
  const values = fc.oneof(
    fc.string(),
    fc.nat(),
    fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown),
  )
  const member = fc.oneof(
    fc.tuple(fc.constant('jti'), fc.string({ minLength: 1 })),
    fc.tuple(fc.constant('exp'), fc.nat()),
    fc.tuple(names, values),
  )
  const objects = fc
    .array(member, { maxLength: 5 })
    .map(
      (members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
    )
  const odd = fc.oneof(fc.string(), fc.double().map(String))
  const others = fc.record({
    jti: fc.oneof({ weight: 2, arbitrary: fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)) }, odd),
    exp: fc.oneof({ weight: 2, arbitrary: fc.nat().map(String) }, odd),
  })
  let read = 0
  fc.assert(
    fc.property(objects, others, (text, other) => {
      rememberWriting(text, isOwn)
      const remembered = readObject(text)
      if (typeof remembered === 'string') return
      const changed = remembered.members
        .filter(isOwn)
        .map(({ name, valueAt: { from, to } }) => text.slice(0, from) + other[name as 'jti' | 'exp'] + text.slice(to))
      for (const one of [text, ...changed]) {
        const object = toldAlike(one)
        if (object) expect(object).toEqual(told(one))
        if (object && one !== text) read += 1
      }
    }),
    { numRuns: 1000 },
  )
  expect(read).toBeGreaterThan(100)
})

test('a text nested deeper than the reader reads is not remembered', () => {
  const deep = `{"jti":"a","deep":${'['.repeat(300)}${']'.repeat(300)}}`
  rememberWriting(deep, isOwn)
  expect(readAlike(deep)).toBeNull()
})
