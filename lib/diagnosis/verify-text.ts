import { base64url, importJWK, type JWK } from 'jose'
import { algorithmOf } from '../pipeline/keys/algorithms'
import { withShortNumbers } from '../pipeline/keys/strength'
import type { Jwk } from '../pipeline/types'

/**
 * Whether these octets are the signature over this text (ASCII) or these octets, whatever header the text has.
 * `saltLength`: of RSA-PSS, in octets, where it is not that of the algorithm. Never throws.
 */
export type VerifyText = (text: string | Uint8Array, signature: Uint8Array, saltLength?: number) => Promise<boolean>

const never: VerifyText = async () => false

/** The key as it verifies texts: nothing for an algorithm that is not known here and for a key that cannot be imported. */
export async function verifierOf(jwk: Jwk, alg: string): Promise<VerifyText> {
  const algorithm = algorithmOf(alg)
  if (!algorithm) return never
  // A key of another kind, or numbers that make no key: it signed nothing.
  const key = await keyFor(jwk, alg, algorithm.hash).catch(() => null)
  if (!key) return never
  const encoder = new TextEncoder()
  return (text, signature, saltLength) => {
    const parameters =
      saltLength === undefined ? algorithm.parameters : { ...(algorithm.parameters as RsaPssParams), saltLength }
    const signed = typeof text === 'string' ? encoder.encode(text) : buffer(text)
    return crypto.subtle.verify(parameters, key, buffer(signature), signed).catch(() => false)
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
