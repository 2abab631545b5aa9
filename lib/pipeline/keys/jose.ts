import { compactVerify, errors, importJWK, type CryptoKey, type JWK } from 'jose'
import { type JsonObject, memberValue } from '../encoding/json'
import { peekSigned } from '../encoding/segments'
import { algorithmOf } from './algorithms'
import { isOffCurve } from './curves'
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
  // WebKit on Linux imports a point that is not on its curve, and finds no signature that fits it.
  const coming = isOffCurve(jwk)
    ? Promise.reject(new TypeError(`its point is not on ${jwk.crv}`))
    : importJWK(withShortNumbers(material(jwk)), alg)
  byAlg.set(alg, coming)
  // A failure is the asker's to handle; the rejected promise stays, so that it is not tried again.
  coming.then((key) => byAlg.set(alg, key)).catch(() => {})
  return coming
}

/** RFC 7515 §5.2, by jose: reads the whole token, judges `crit` and `b64` as well. */
export async function verifySignature(token: string, key: Key, alg: string): Promise<Refusal | null> {
  try {
    await compactVerify(token, key, { algorithms: [alg] })
    return null
  } catch (error) {
    return refusalOf(error)
  }
}

interface Signed {
  readonly token: string
  readonly header: JsonObject
  readonly signature: string
}

/**
 * The same answer, from WebCrypto at once where jose would do nothing else: the header is read already,
 * names no extension, and the key is a public one imported for that algorithm. Otherwise jose judges.
 */
export function verifyRead({ token, header, signature }: Signed, key: Key, alg: string): Promise<Refusal | null> {
  // Read where they stand: whoever verifies takes a copy of both before it answers.
  const signed = peekSigned(token, signature)
  const algorithm = algorithmOf(alg)
  // Few runtimes have ML-DSA yet: how they answer is for jose to say.
  const parameters = algorithm?.kty === 'AKP' ? undefined : algorithm?.parameters
  const plain = memberValue(header, 'crit') === undefined && memberValue(header, 'b64') === undefined
  if (!signed || !parameters || !plain || !('type' in key) || key.type !== 'public')
    return verifySignature(token, key, alg)
  // WebCrypto throws for a signature of an impossible form; to jose that is one that does not fit.
  return crypto.subtle.verify(parameters, key, signed.signature, signed.input).then(
    (fits) => (fits ? null : unfit),
    () => unfit,
  )
}

const { code, message } = new errors.JWSSignatureVerificationFailed()
const unfit: Refusal = { code, message }
