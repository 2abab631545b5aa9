import { expect, test } from 'vitest'
import { acceptsGzip } from './gzip.mjs'

test.each([
  ['gzip, deflate, br', true],
  ['br;q=1.0, gzip;q=0.5', true],
  ['GZIP ; Q=1', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000', false],
  ['*, gzip;q=0', false],
  ['*;q=0', false],
  ['br', false],
  ['notgzip', false],
  ['', false],
  [undefined, false],
])('Accept-Encoding: %s', (header, accepts) => expect(acceptsGzip(header)).toBe(accepts))
