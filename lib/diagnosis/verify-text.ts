import { base64url, importJWK, type JWK } from 'jose'
import { algorithmOf } from '../pipeline/keys/algorithms'
import { withShortNumbers } from '../pipeline/keys/strength'
import type { Jwk } from '../pipeline/types'

/**
 * Whether these octets are the key's signature over this text (ASCII), whatever header the text has.
 * `false` for an algorithm that is not known here and for a key that cannot be imported.
 */
export async function verifyText(text: string, signature: Uint8Array, jwk: Jwk, alg: string): Promise<boolean> {
  const algorithm = algorithmOf(alg)
  if (!algorithm) return false
  try {
    const key = await keyFor(jwk, alg, algorithm.hash)
    return await crypto.subtle.verify(algorithm.parameters, key, buffer(signature), new TextEncoder().encode(text))
  } catch {
    // A key of another kind, or numbers that make no key: it did not sign this.
    return false
  }
}

async function keyFor({ kty, k, n, e, crv, x, y, pub }: Jwk, alg: string, hash = ''): Promise<CryptoKey> {
  if (kty === 'oct')
    return crypto.subtle.importKey('raw', buffer(base64url.decode(k ?? '')), { name: 'HMAC', hash }, false, ['verify'])
  // By name, without alg, use and key_ops: what the key is published for is not the question here.
  const named = Object.entries({ kty, n, e, crv, x, y, pub }).filter(([, value]) => value !== undefined)
  return (await importJWK(withShortNumbers(Object.fromEntries(named) as JWK), alg)) as CryptoKey
}

const buffer = (octets: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(octets)
