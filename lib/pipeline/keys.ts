import { base64url } from 'jose'
import type { Evidence, Jwk, KeySet } from './types'

/** What a JWK must be to serve an algorithm (RFC 7518, RFC 8037, RFC 9864). */
const demands: Record<string, { readonly kty: string; readonly crv?: string; readonly bits?: number }> = {
  RS256: { kty: 'RSA' }, RS384: { kty: 'RSA' }, RS512: { kty: 'RSA' },
  PS256: { kty: 'RSA' }, PS384: { kty: 'RSA' }, PS512: { kty: 'RSA' },
  ES256: { kty: 'EC', crv: 'P-256' }, ES384: { kty: 'EC', crv: 'P-384' }, ES512: { kty: 'EC', crv: 'P-521' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' }, Ed25519: { kty: 'OKP', crv: 'Ed25519' },
  HS256: { kty: 'oct', bits: 256 }, HS384: { kty: 'oct', bits: 384 }, HS512: { kty: 'oct', bits: 512 },
  'ML-DSA-44': { kty: 'AKP' }, 'ML-DSA-65': { kty: 'AKP' }, 'ML-DSA-87': { kty: 'AKP' },
}

/** The signature algorithms the site can verify, as jose names them. */
export const signatureAlgorithms: readonly string[] = Object.keys(demands)

/**
 * Keys of a set for a `kid` (RFC 7515 §4.1.4) and, if given, an algorithm. A key without `kid` was
 * handed over on its own (a PEM, a secret), so it answers to any name unless another bears it.
 */
export function candidates(set: KeySet, kid: unknown, algorithm?: string): readonly Jwk[] {
  const named = kid === undefined ? set.keys : set.keys.filter((k) => k.kid === kid)
  const pool = named.length > 0 || kid === undefined ? named : typeof kid === 'string' ? set.keys.filter((k) => k.kid === undefined) : []
  return algorithm === undefined ? pool : pool.filter((k) => serves(k, algorithm))
}

/** Whether a key is meant for verifying that algorithm (RFC 7517 §4.2–4.4). */
function serves(jwk: Jwk, algorithm: string): boolean {
  const demand = Object.hasOwn(demands, algorithm) ? demands[algorithm] : undefined
  if (!demand || jwk.kty !== demand.kty || (demand.crv !== undefined && jwk.crv !== demand.crv)) return false
  if (jwk.alg !== undefined && jwk.alg !== algorithm) return false
  if (jwk.use !== undefined && jwk.use !== 'sig') return false
  return !Array.isArray(jwk.key_ops) || jwk.key_ops.includes('verify')
}

/** A key is measured once, like it is imported once. */
const measured = new WeakMap<Jwk, number | null>()

/** `null` if strong enough; otherwise the least (RFC 7518 §3.2, §3.3) beside what it has. */
export function strength(jwk: Jwk, algorithm: string): Evidence | null {
  const bits = measured.get(jwk) ?? bitsOf(jwk.kty === 'RSA' ? jwk.n : jwk.k)
  measured.set(jwk, bits)
  const least = jwk.kty === 'RSA' ? 2048 : (demands[algorithm]?.bits ?? 0)
  return bits === null || bits >= least ? null : { expected: `${least} bits`, found: `${bits} bits` }
}

function bitsOf(value: unknown): number | null {
  if (typeof value !== 'string') return null
  try {
    const octets = base64url.decode(value)
    const start = octets.findIndex((o) => o !== 0)
    return (octets.length - Math.max(start, 0)) * 8 - (start >= 0 && octets.length >= 128 ? Math.clz32(octets[start] ?? 0) - 24 : 0)
  } catch {
    return null
  }
}
