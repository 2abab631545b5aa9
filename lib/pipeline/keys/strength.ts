import { base64url, type JWK } from 'jose'
import { algorithmOf, usualAlgorithm } from './algorithms'
import { curves, octetsOf } from './curves'
import type { Evidence, Jwk } from '../types'

/** A key is measured once, like it is imported once. */
const measured = new WeakMap<Jwk, { readonly bits: number | null; readonly fault: Evidence | null }>()

function measure(jwk: Jwk) {
  const known = measured.get(jwk)
  if (known) return known
  const measures = { bits: bitsOf(jwk), fault: faultOf(jwk) }
  measured.set(jwk, measures)
  return measures
}

/** What is wrong with the numbers of a key that has every member; `null` if nothing is seen. */
export const weakness = (jwk: Jwk): Evidence | null => measure(jwk).fault

/** `null` if strong enough; otherwise the least (RFC 7518 §3.2, §3.3) beside what it has. */
export function strength(jwk: Jwk, algorithm: string): Evidence | null {
  const { bits } = measure(jwk)
  // Every RSA algorithm asks for the same, so one that is not for RSA keys makes no difference.
  const least = (jwk.kty === 'RSA' ? usualAlgorithm(jwk) : algorithmOf(algorithm))?.leastBits ?? 0
  return bits === null || bits >= least ? null : { expected: `${least} bits`, found: `${bits} bits` }
}

/** A modulus is as long as its number, a secret as its octets: one may begin with zeros. */
function bitsOf({ kty, n, k }: Jwk): number | null {
  if (kty !== 'RSA') return k === undefined ? null : (octetsOf(k)?.length ?? 0) * 8
  const octets = stripped(octetsOf(n))
  return octets && bitLength(octets)
}

/** Without zeros in front. */
function stripped(octets: Uint8Array | null): Uint8Array | null {
  if (!octets) return null
  const start = octets.findIndex((o) => o !== 0)
  return octets.subarray(start < 0 ? octets.length : start)
}

function faultOf({ kty, crv = '', n, e, x, y }: Jwk): Evidence | null {
  if (kty === 'RSA') return rsaFault(stripped(octetsOf(n)), stripped(octetsOf(e)))
  const size = kty === 'EC' ? curves[crv]?.octets : undefined
  if (size === undefined) return null
  const lengths = [x, y].map((c) => octetsOf(c)?.length ?? 0)
  return lengths.every((length) => length === size)
    ? null
    : { expected: `coordinates of ${size} bytes`, found: `${lengths.join(' and ')} bytes` }
}

/** RFC 8017 §3.1: both odd, and 3 or more. The longest are BoringSSL's, so that browsers and servers agree. */
function rsaFault(modulus: Uint8Array | null, exponent: Uint8Array | null): Evidence | null {
  const oddModulus = 'an odd modulus of at most 16384 bits'
  if (!modulus || isEven(modulus))
    return { expected: oddModulus, found: modulus ? 'an even modulus' : 'no readable modulus' }
  if (bitLength(modulus) > 16_384) return { expected: oddModulus, found: `a modulus of ${bitLength(modulus)} bits` }
  const expected = 'an odd exponent of 3 or more, and of at most 33 bits'
  if (!exponent || isEven(exponent)) return { expected, found: exponent ? 'an even exponent' : 'no readable exponent' }
  // With an exponent of 1 anybody can sign.
  if (bitLength(exponent) < 2) return { expected, found: 'the exponent 1' }
  return bitLength(exponent) > 33 ? { expected, found: `an exponent of ${bitLength(exponent)} bits` } : null
}

const isEven = (number: Uint8Array) => (number.at(-1) ?? 0) % 2 === 0
const bitLength = (number: Uint8Array) =>
  number.length === 0 ? 0 : number.length * 8 - Math.clz32(number[0] ?? 0) + 24

/** The key as WebCrypto everywhere takes it: numbers in as few octets as they need (RFC 7518 §6.3.1), which some libraries forget. */
export function withShortNumbers(jwk: JWK): JWK {
  const { n, e } = jwk
  if (jwk.kty !== 'RSA' || n === undefined || e === undefined) return jwk
  const short = (value: string) =>
    value.startsWith('A') ? base64url.encode(stripped(octetsOf(value)) ?? new Uint8Array()) : value
  return { ...jwk, n: short(n), e: short(e) }
}
