import { compactVerify, errors, importJWK, type CryptoKey, type JWK } from 'jose'
import { withShortNumbers } from './strength'

/** What jose said no with, by its stable code; error names are renamed in minified builds. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** Turns what jose or WebCrypto threw into a value. A fault of ours is rethrown. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JOSEError) return { code: error.code, message: error.message }
  // Chromium leaves the message of a failed import empty.
  if (error instanceof DOMException)
    return { code: error.name, message: error.message || `the values do not make a key (${error.name})` }
  // jose reports an unfit key as a plain TypeError (too short a modulus, wrong usages).
  if (error instanceof TypeError) return { code: 'TypeError', message: error.message }
  throw error
}

type Key = CryptoKey | Uint8Array

/** What a key is for has been judged; WebCrypto would refuse operations beside `verify`, which RFC 7517 §4.3 allows. */
const material = ({ key_ops: _operations, use: _use, ...members }: JWK): JWK => members

/** One import for each JWK and algorithm: importing costs as much as verifying. */
const imported = new WeakMap<JWK, Map<string, Key | Promise<Key>>>()

/** The key ready for use, at once if it has been imported before; rejects with what `refusalOf` understands. */
export function importKey(jwk: JWK, alg: string): Key | Promise<Key> {
  const byAlg = imported.get(jwk) ?? new Map<string, Key | Promise<Key>>()
  imported.set(jwk, byAlg)
  const known = byAlg.get(alg)
  if (known) return known
  const coming = importJWK(withShortNumbers(material(jwk)), alg)
  byAlg.set(alg, coming)
  // Whoever asked hears of a failure; here it only leaves the promise where it is.
  coming.then((key) => byAlg.set(alg, key)).catch(() => {})
  return coming
}

/** RFC 7515 §5.2. `crit` is judged by a check of its own before this is called. */
export async function verifySignature(
  token: string,
  key: CryptoKey | Uint8Array,
  alg: string,
): Promise<Refusal | null> {
  try {
    await compactVerify(token, key, { algorithms: [alg] })
    return null
  } catch (error) {
    return refusalOf(error)
  }
}
