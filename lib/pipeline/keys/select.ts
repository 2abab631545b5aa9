import { algorithmOf, isKeyFor } from './algorithms'
import type { Jwk, KeySet } from '../types'

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
  const entry = algorithmOf(algorithm)
  return entry !== undefined && isKeyFor(entry, jwk) && (jwk.alg === undefined || jwk.alg === algorithm)
}

/** Whether a key is meant for verifying that algorithm (RFC 7517 §4.2–4.4). */
function serves(jwk: Jwk, algorithm: string): boolean {
  if (!isOfKind(jwk, algorithm)) return false
  if (jwk.use !== undefined && jwk.use !== 'sig') return false
  // RFC 7517 §4.3: other operations may stand beside it, repeated ones must not.
  const { key_ops: operations } = jwk
  return !Array.isArray(operations) || (operations.includes('verify') && new Set(operations).size === operations.length)
}
