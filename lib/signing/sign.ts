import { base64url, importJWK, type JWK } from 'jose'
import { type Algorithm, algorithmOf } from '../pipeline/keys/algorithms'
import { base64urlOf } from '../pipeline/encoding/segments'

/** Signs these texts with that key and algorithm: a compact JWS. */
export type Sign = (header: string, payload: string, jwk: JWK, alg: string) => Promise<string>

/**
 * Signs exactly these texts as a compact JWS (RFC 7515 §7.1). jose's signers take objects, and an
 * object cannot hold what must be tried here: duplicate members, 1e400, a header that is not JSON.
 * @throws TypeError for an algorithm that is not in the table; what WebCrypto throws for an unfit key.
 */
export async function signCompact(header: string, payload: string, jwk: JWK, alg: string): Promise<string> {
  const algorithm = algorithmOf(alg)
  if (!algorithm) throw new TypeError(`cannot sign with ${alg}`)
  const input = unsigned(header, payload)
  const key = await signingKey(jwk, algorithm)
  const signature = await crypto.subtle.sign(algorithm.parameters, key, new TextEncoder().encode(input))
  return `${input}.${base64url.encode(new Uint8Array(signature))}`
}

/** `header.payload`, the signing input. */
export const unsigned = (header: string, payload: string): string => `${base64urlOf(header)}.${base64urlOf(payload)}`

/** One import for each JWK and algorithm: each key typed signs anew, and importing costs as much. */
const imported = new WeakMap<JWK, Map<string, Promise<CryptoKey>>>()

function signingKey(jwk: JWK, algorithm: Algorithm): Promise<CryptoKey> {
  const byAlg = imported.get(jwk) ?? new Map<string, Promise<CryptoKey>>()
  imported.set(jwk, byAlg)
  const key = byAlg.get(algorithm.name) ?? importSigningKey(jwk, algorithm)
  byAlg.set(algorithm.name, key)
  return key
}

async function importSigningKey(jwk: JWK, { name, hash }: Algorithm): Promise<CryptoKey> {
  if (jwk.kty === 'oct' && typeof jwk.k === 'string' && hash)
    return crypto.subtle.importKey('raw', base64url.decode(jwk.k).slice(), { name: 'HMAC', hash }, false, ['sign'])
  // `use` and `key_ops` describe the published half; the private one is here to sign.
  const { use: _, key_ops: __, alg: ___, ...material } = jwk
  // Only of a post-quantum key is `alg` a part of what it is (RFC 9964 §3).
  return (await importJWK(jwk.kty === 'AKP' ? { ...material, alg: name } : material, name)) as CryptoKey
}
