import { base64url, importJWK, type JWK } from 'jose'
import { algorithmOf } from '../pipeline/keys/algorithms'
import { readBase64 } from '../pipeline/encoding/base64'
import { algorithmFor, isPrivateJwk, readJwk } from './jwk'
import { type DerKey, hasPem, readDerKey, readPem } from './pem'
import { isProblem, type KeyProblem, keyProblem } from './problems'

/** A key to sign with, proven importable for `alg`. */
export type PrivateKeyReading = { readonly jwk: JWK; readonly alg: string } | KeyProblem

const longest = 64 * 1024

/** The signing key in what was pasted: a private JWK, an `oct` JWK, PKCS #8, PKCS #1 or SEC 1 PEM. Never throws. */
export async function readPrivateKey(text: string): Promise<PrivateKeyReading> {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return keyProblem('empty')
  if (trimmed.length > longest) return keyProblem('too-long', `${trimmed.length} characters`)
  const jwk = await readAny(trimmed)
  if (isProblem(jwk)) return jwk
  if (jwk.kty !== 'oct' && !isPrivateJwk(jwk)) return keyProblem('public-only')
  return proven(jwk)
}

async function readAny(text: string): Promise<JWK | KeyProblem> {
  if (hasPem(text)) return privateOf(await readPem(text))
  if (text.startsWith('{')) return readJson(text)
  const octets = readBase64(text)
  return octets instanceof Uint8Array && octets[0] === 0x30
    ? privateOf(await readDerKey(octets))
    : keyProblem('not-a-key')
}

/** Of several, the private one: a file may hold a certificate beside it. */
function privateOf(read: readonly DerKey[] | DerKey | KeyProblem): JWK | KeyProblem {
  if ('problem' in read) return read
  const keys = 'jwk' in read ? [read] : read
  return (keys.find((k) => isPrivateJwk(k.jwk)) ?? keys[0])?.jwk ?? keyProblem('not-a-key')
}

function readJson(text: string): JWK | KeyProblem {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return keyProblem('not-json')
  }
  const keys: unknown = new Map<string, unknown>(Object.entries(json ?? {})).get('keys')
  if (!Array.isArray(keys)) return readJwk(json)
  const read = keys.map(readJwk)
  return read.find((k) => !isProblem(k) && (k.kty === 'oct' || isPrivateJwk(k))) ?? read[0] ?? keyProblem('empty-set')
}

async function proven(jwk: JWK): Promise<PrivateKeyReading> {
  const alg = algorithmFor(jwk)
  if (!algorithmOf(alg)) return keyProblem('algorithm', `the algorithm ${JSON.stringify(alg.slice(0, 40))}`)
  try {
    await importJWK(jwk, alg)
    return { jwk, alg }
  } catch (error) {
    // Whatever a runtime throws here is about the key: it was given nothing else.
    return keyProblem('refused', error instanceof Error ? error.message || error.name : 'without a reason')
  }
}

/**
 * The `oct` key of a typed secret: its UTF-8 octets, every character counted, or with
 * `encoding: 'base64url'` the octets it encodes (padding and the base64 alphabet allowed).
 */
export function secretKey(text: string): JWK
export function secretKey(text: string, options: { readonly encoding: 'utf8' | 'base64url' }): JWK | KeyProblem
export function secretKey(text: string, options?: { readonly encoding: 'utf8' | 'base64url' }): JWK | KeyProblem {
  if (options?.encoding !== 'base64url') return { kty: 'oct', k: base64url.encode(new TextEncoder().encode(text)) }
  const octets = readBase64(text.replace(/-/g, '+').replace(/_/g, '/'))
  if (octets instanceof Uint8Array) return { kty: 'oct', k: base64url.encode(octets) }
  return keyProblem(
    'secret',
    octets.stray === null ? 'its length is not one that base64url has' : `found ${JSON.stringify(octets.stray)}`,
  )
}
