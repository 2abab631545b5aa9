import { generateKeyPairSync } from 'node:crypto'
import { base64url, type JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { isOffCurve } from './curves'
import { candidates } from './select'
import { strength, weakness, withShortNumbers } from './strength'

const number = (...octets: number[]) => base64url.encode(Uint8Array.from(octets))
const modulus = (octets: number, last = 1) =>
  base64url.encode(Uint8Array.from({ length: octets }, (_, i) => (i === 0 ? 0x80 : i === octets - 1 ? last : 7)))
const rsa = (n: string, e: string) => ({ kty: 'RSA', n, e })

describe('An RSA key is sound', () => {
  it.each([
    ['with the usual exponent', rsa(modulus(256), 'AQAB'), null],
    ['with 3', rsa(modulus(256), number(3)), null],
    ['not with 1: anybody could sign', rsa(modulus(256), number(1)), 'the exponent 1'],
    ['not with 1 behind zeros', rsa(modulus(256), number(0, 0, 1)), 'the exponent 1'],
    ['not with an even exponent', rsa(modulus(256), number(1, 0, 0)), 'an even exponent'],
    ['not with an exponent no browser takes', rsa(modulus(256), number(1, 0, 0, 0, 0, 1)), 'an exponent of 41 bits'],
    ['not with an even modulus', rsa(modulus(256, 2), 'AQAB'), 'an even modulus'],
    ['not with a modulus that takes minutes', rsa(modulus(4096), 'AQAB'), 'a modulus of 32768 bits'],
  ])('%s', (_, jwk, found) => expect(weakness(jwk)?.found ?? null).toBe(found))
})

it('a coordinate has the full length of its curve', () => {
  const point = (x: number, y: number) => ({
    kty: 'EC',
    crv: 'P-256',
    x: base64url.encode(new Uint8Array(x)),
    y: base64url.encode(new Uint8Array(y)),
  })
  expect(weakness(point(32, 32))).toBeNull()
  expect(weakness(point(31, 32))).toEqual({ expected: 'coordinates of 32 bytes', found: '31 and 32 bytes' })
})

it('a secret is as long as its octets, zeros in front included', () => {
  const secret = (length: number) => ({ kty: 'oct', k: base64url.encode(new Uint8Array(length).fill(9, 1)) })
  expect(strength(secret(32), 'HS256')).toBeNull()
  expect(strength(secret(31), 'HS256')).toEqual({ expected: '256 bits', found: '248 bits' })
})

it('a modulus is as long as its number', () => {
  expect(strength(rsa(`AA${modulus(255)}`.slice(0, 342), 'AQAB'), 'RS256')?.found).toMatch(/bits$/)
  expect(strength(rsa(modulus(256), 'AQAB'), 'RS256')).toBeNull()
})

it('zeros in front of RSA numbers are left out before a browser sees them', () => {
  expect(withShortNumbers(rsa(number(0, 0, 0xc3, 1), number(0, 1, 0, 1)))).toEqual(rsa(number(0xc3, 1), 'AQAB'))
})

it.each([
  [undefined, true],
  [['verify'], true],
  [['sign', 'verify'], true],
  [['verify', 'verify'], false],
  [['encrypt'], false],
  [[], false],
])('key_ops %j: meant for verifying is %s', (operations, meant) => {
  const jwk = { ...rsa(modulus(256), 'AQAB'), kid: 'k', ...(operations && { key_ops: operations }) }
  expect(candidates({ keys: [jwk] }, 'k', 'RS256')).toHaveLength(meant ? 1 : 0)
})

it('a point is on its curve, or not', () => {
  for (const namedCurve of ['P-256', 'P-384', 'P-521']) {
    const jwk = generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' }) as JWK
    expect(isOffCurve(jwk)).toBe(false)
    expect(isOffCurve({ ...jwk, y: jwk.x ?? '' })).toBe(true)
  }
  expect(isOffCurve(rsa(modulus(256), 'AQAB'))).toBe(false)
})
