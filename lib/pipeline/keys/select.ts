import { base64url, type JWK } from 'jose'
import type { Evidence, Jwk, KeySet } from '../types'

/** What a JWK must be to serve an algorithm (RFC 7518, RFC 8037, RFC 9864). */
const demands: Record<string, { readonly kty: string; readonly crv?: string; readonly bits?: number }> = {
  RS256: { kty: 'RSA' },
  RS384: { kty: 'RSA' },
  RS512: { kty: 'RSA' },
  PS256: { kty: 'RSA' },
  PS384: { kty: 'RSA' },
  PS512: { kty: 'RSA' },
  ES256: { kty: 'EC', crv: 'P-256' },
  ES384: { kty: 'EC', crv: 'P-384' },
  ES512: { kty: 'EC', crv: 'P-521' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' },
  Ed25519: { kty: 'OKP', crv: 'Ed25519' },
  HS256: { kty: 'oct', bits: 256 },
  HS384: { kty: 'oct', bits: 384 },
  HS512: { kty: 'oct', bits: 512 },
  'ML-DSA-44': { kty: 'AKP' },
  'ML-DSA-65': { kty: 'AKP' },
  'ML-DSA-87': { kty: 'AKP' },
}

/** The signature algorithms the site can verify, as jose names them. */
export const signatureAlgorithms: readonly string[] = Object.keys(demands)

/**
 * Keys of a set for a `kid` (RFC 7515 §4.1.4) and, if given, an algorithm. A key without `kid` was
 * handed over on its own (a PEM, a secret), so it answers to any name unless another bears it.
 */
export function candidates(set: KeySet, kid: unknown, algorithm?: string): readonly Jwk[] {
  const named = kid === undefined ? set.keys : set.keys.filter((k) => k.kid === kid)
  const pool =
    named.length > 0 || kid === undefined
      ? named
      : typeof kid === 'string'
        ? set.keys.filter((k) => k.kid === undefined)
        : []
  return algorithm === undefined ? pool : pool.filter((k) => serves(k, algorithm))
}

/** Whether a key could verify that algorithm, whatever it is published for. */
export function isOfKind(jwk: Jwk, algorithm: string): boolean {
  const demand = Object.hasOwn(demands, algorithm) ? demands[algorithm] : undefined
  if (!demand || jwk.kty !== demand.kty || (demand.crv !== undefined && jwk.crv !== demand.crv)) return false
  return jwk.alg === undefined || jwk.alg === algorithm
}

/** Whether a key is meant for verifying that algorithm (RFC 7517 §4.2–4.4). */
function serves(jwk: Jwk, algorithm: string): boolean {
  if (!isOfKind(jwk, algorithm)) return false
  if (jwk.use !== undefined && jwk.use !== 'sig') return false
  // RFC 7517 §4.3: other operations may stand beside it, repeated ones must not.
  const { key_ops: operations } = jwk
  return !Array.isArray(operations) || (operations.includes('verify') && new Set(operations).size === operations.length)
}

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
export const soundness = (jwk: Jwk): Evidence | null => measure(jwk).fault

/** `null` if strong enough; otherwise the least (RFC 7518 §3.2, §3.3) beside what it has. */
export function strength(jwk: Jwk, algorithm: string): Evidence | null {
  const { bits } = measure(jwk)
  const least = jwk.kty === 'RSA' ? 2048 : (demands[algorithm]?.bits ?? 0)
  return bits === null || bits >= least ? null : { expected: `${least} bits`, found: `${bits} bits` }
}

function octetsOf(value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null
  try {
    return base64url.decode(value)
  } catch {
    return null
  }
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

/** Octets of a coordinate by curve; a shorter one must be filled up (RFC 7518 §6.2.1.2). */
const coordinates: Record<string, number> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 }

function faultOf({ kty, crv = '', n, e, x, y }: Jwk): Evidence | null {
  if (kty === 'RSA') return rsaFault(stripped(octetsOf(n)), stripped(octetsOf(e)))
  const size = kty === 'EC' && Object.hasOwn(coordinates, crv) ? coordinates[crv] : undefined
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
