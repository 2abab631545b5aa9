import { expect, test } from 'vitest'
import { readHeader, readSegment } from './object-segment'
import { base64urlOf } from './segments'

const segment = (kid: string) => base64urlOf(JSON.stringify({ alg: 'ES256', kid }))

test('a header that comes again is the same object, until enough others have come', () => {
  const [first, other] = [segment('first'), segment('other')]
  const header = readHeader(first)
  expect(header).toEqual(readSegment(first))
  expect(readHeader(other)).toEqual(readSegment(other))
  expect(readHeader(first)).toBe(header)
  for (let i = 0; i < 100; i++) readHeader(segment(`${i}`))
  expect(readHeader(first)).toEqual(header)
  expect(readHeader(first)).not.toBe(header)
})

test('one that is long, or cannot be read, is not remembered among them', () => {
  const long = segment('x'.repeat(2000))
  const header = readHeader(long)
  readSegment(segment('other'))
  expect(readHeader(long)).not.toBe(header)
  expect([readHeader(''), readHeader('*'), readHeader('AAAA')]).toEqual(['empty', 'not-base64url', 'not-json'])
})

test('the last segment is the same object again, and what is nested too deep is so after it was read deeper', () => {
  expect(readSegment(segment('one'))).toBe(readSegment(segment('one')))
  const deep = base64urlOf(`{"a":${'['.repeat(300)}${']'.repeat(300)}}`)
  expect(readSegment(deep)).toBe('too-deep')
  expect(readSegment(deep, 3000)).toHaveProperty('distinct')
  expect(readSegment(deep)).toBe('too-deep')
})
