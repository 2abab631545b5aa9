import { base64url } from 'jose'
import { type Algorithm, algorithms } from '../pipeline/keys/algorithms'

let found: Promise<readonly Algorithm[]> | undefined

/** The algorithms that this runtime's WebCrypto signs with, in the order of the table. Asked once; never rejects. */
export function availableAlgorithms(): Promise<readonly Algorithm[]> {
  found ??= Promise.all(algorithms.map(async (algorithm) => ((await isThere(algorithm)) ? [algorithm] : []))).then(
    (there) => there.flat(),
  )
  return found
}

/** An RSA key takes long to make, so one is imported. A modulus of ones is no secret, and no import asks for its factors. */
const anyRsaKey = { kty: 'RSA', n: base64url.encode(new Uint8Array(256).fill(0xff)), e: 'AQAB' }

async function isThere({ kty, crv, hash, parameters }: Algorithm): Promise<boolean> {
  const name = typeof parameters === 'string' ? parameters : parameters.name
  try {
    if (kty === 'RSA')
      await crypto.subtle.importKey('jwk', anyRsaKey, { name, hash: hash ?? 'SHA-256' }, false, ['verify'])
    else await crypto.subtle.generateKey({ name, hash, namedCurve: crv } as EcKeyGenParams, false, ['sign', 'verify'])
    return true
  } catch {
    return false
  }
}
