import { base64url, importJWK, type JWK } from 'jose'
import { algorithmOf } from '../pipeline/keys/algorithms'
import { readEitherBase64 } from '../pipeline/encoding/base64'
import { fromHex } from '../pipeline/encoding/hex'
import { algorithmFor, isPrivateJwk, readJwk } from './jwk'
import { otherText } from './other-text'
import { asWritten, type DerKey, hasPem, readDerKey, readPem, withoutEndLine } from './pem'
import { isProblem, type KeyProblem, keyProblem } from './problems'

/** A key to sign with, proven importable for `alg`. */
export interface SigningKey {
  readonly jwk: JWK
  readonly alg: string
}
export type PrivateKeyReading = SigningKey | KeyProblem

const longest = 64 * 1024

/** The first signing key in what was pasted. Never throws. */
export async function readPrivateKey(text: string): Promise<PrivateKeyReading> {
  const read = await readPrivateKeys(text)
  return 'problem' in read ? read : (read[0] ?? signingProblem(keyProblem('empty')))
}

/**
 * Every signing key in what was pasted: private JWKs, `oct` JWKs, sets of them, PKCS #8, PKCS #1 or SEC 1 as PEM or
 * as the base64 of its DER. At least one. Never throws.
 */
export async function readPrivateKeys(text: string): Promise<readonly SigningKey[] | KeyProblem> {
  const trimmed = asWritten(text)
  if (trimmed === '') return keyProblem('empty')
  if (trimmed.length > longest) return signingProblem(keyProblem('too-long', `${trimmed.length} characters`))
  const read = await readAny(trimmed)
  if ('problem' in read) return signingProblem(read)
  const signing = read.filter((jwk) => jwk.kty === 'oct' || isPrivateJwk(jwk))
  if (signing.length === 0) return keyProblem('public-only')
  const tried = await Promise.all(signing.map(proven))
  const keys = tried.filter((key): key is SigningKey => !isProblem(key))
  return keys.length > 0 ? keys : (tried.find(isProblem) ?? keyProblem('public-only'))
}

const pastePrivate =
  'Paste a private JWK, a PEM block that begins with BEGIN PRIVATE KEY, BEGIN RSA PRIVATE KEY or BEGIN EC PRIVATE KEY, or the base64 inside of one.'

/** What to paste instead, where the sentences of public keys would have that. */
const fixes: Partial<Record<KeyProblem['problem'], string>> = {
  'too-long': pastePrivate,
  'not-a-key': `${pastePrivate} If it is a shared secret, choose how it is written.`,
  label: pastePrivate,
  encrypted: 'Take the passphrase off where the key is kept: openssl pkey -in key.pem -out plain.pem',
  url: 'An issuer publishes no key to sign with. Make one here, or paste one of your own.',
  token: `${pastePrivate} The token goes into the token field.`,
  jwe: `${pastePrivate} The token goes into the token field.`,
  'openssh-ed25519': 'Make a key here, or one with openssl: openssl genpkey -algorithm ed25519',
  openssh: 'Convert a copy of it with: ssh-keygen -p -m PKCS8 -f copy-of-key',
  'empty-set': pastePrivate,
}

const signingProblem = (problem: KeyProblem): KeyProblem => ({ ...problem, fix: fixes[problem.problem] ?? problem.fix })

async function readAny(text: string): Promise<readonly JWK[] | KeyProblem> {
  if (hasPem(text)) return jwksOf(await readPem(text))
  if (/^[{[]/.test(text)) return readJson(text)
  const other = otherText(text)
  if (other) return other
  const octets = readEitherBase64(withoutEndLine(text))
  return octets instanceof Uint8Array && octets[0] === 0x30 ? jwksOf(await readDerKey(octets)) : keyProblem('not-a-key')
}

function jwksOf(read: readonly DerKey[] | DerKey | KeyProblem): readonly JWK[] | KeyProblem {
  if ('problem' in read) return read
  return 'jwk' in read ? [read.jwk] : read.map(({ jwk }) => jwk)
}

/** Of a set, the keys that can be read; what is wrong with the first where none can. */
function readJson(text: string): readonly JWK[] | KeyProblem {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return keyProblem('not-json')
  }
  const list: unknown = Array.isArray(json) ? json : new Map<string, unknown>(Object.entries(json ?? {})).get('keys')
  const read = (Array.isArray(list) ? list : [json]).map(readJwk)
  const keys = read.filter((key): key is JWK => !isProblem(key))
  return keys.length > 0 ? keys : (read.find(isProblem) ?? keyProblem('empty-set'))
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

/** How a shared secret is written. */
export const secretForms = ['utf8', 'base64url', 'base64', 'hex'] as const
export type SecretForm = (typeof secretForms)[number]

/**
 * The `oct` key of a typed secret: its UTF-8 octets, every character counted, or the octets that it encodes.
 * base64 and base64url are read in either alphabet, padded or not; white space in an encoded secret is left out, and so are
 * the colons of openssl in hex.
 */
export function secretKey(text: string): JWK
export function secretKey(text: string, form: SecretForm): JWK | KeyProblem
export function secretKey(text: string, form: SecretForm = 'utf8'): JWK | KeyProblem {
  if (form === 'utf8') return { kty: 'oct', k: base64url.encode(new TextEncoder().encode(text)) }
  const octets = form === 'hex' ? readHex(text) : readEitherBase64(text)
  if (octets instanceof Uint8Array) return { kty: 'oct', k: base64url.encode(octets) }
  const found =
    octets.stray === null ? `its length is not one that ${form} has` : `found ${JSON.stringify(octets.stray)}`
  return keyProblem(form === 'hex' ? 'secret-hex' : 'secret', found)
}

function readHex(text: string): Uint8Array | { readonly stray: string | null } {
  const digits = text.replace(/[\s:]/g, '').replace(/^0[xX]/, '')
  const stray = /[^0-9A-Fa-f]/.exec(digits)?.[0]
  if (stray) return { stray }
  return digits.length % 2 === 1 || digits === '' ? { stray: null } : fromHex(digits.toLowerCase())
}
