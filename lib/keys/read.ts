import type { JWK } from 'jose'
import { isOffCurve } from '../pipeline/keys/curves'
import type { DerKind } from './asn1'
import { readBase64 } from '../pipeline/encoding/base64'
import { hasNullKid, isPrivateJwk, readJwk, verifyingPart } from './jwk'
import { otherText } from './other-text'
import { asWritten, type DerKey, hasPem, readDerKey, readPem, withoutEndLine } from './pem'
import { isProblem, type KeyProblem, keyProblem } from './problems'

export type { KeyProblem, KeyProblemCode } from './problems'
export { type PrivateKeyReading, readPrivateKey, secretKey } from './private'

export interface KeysRead {
  /** Ready to verify with: no private members. Shared secrets (`oct`) keep their `k`. */
  readonly keys: readonly JWK[]
  readonly kind: 'jwk' | 'jwks' | DerKind
  /** The text holds a private key or a shared secret. */
  readonly privateParts: boolean
  /** Sentences for the reader: what was ignored, and why. */
  readonly notes: readonly string[]
}
export type KeyReading = KeysRead | KeyProblem | { readonly kind: 'empty' }

const longest = 1024 * 1024
const publicHalf =
  'This is a private key; only its public half is used. A resource server never needs the private one: if it came from production, replace it.'
const sharedSecret = 'This is a shared secret: whoever verifies with it can also sign. It stays in this tab.'

const offCurve =
  'The point of an EC key here is not on its curve: no signature can be verified with it. A character of x or y was changed or cut.'

/** As Java’s BigInteger.toByteArray writes a number whose first bit is set. */
const leadingZero =
  'n of an RSA key here begins with a zero octet, which RFC 7518 §6.3.1.1 leaves out. It is read all the same; some software refuses such a key, and whoever publishes it should write n without.'
const pemInChain =
  'x5c of a key here holds a PEM block, and RFC 7517 §4.7 wants the certificate’s DER in base64. It is not read here; software that reads it may refuse the key or the whole set.'

/** The verifying keys in what was pasted: JWK, JWK Set, PEM, or the bare base64 of one. Never throws, invents no `kid`. */
export async function readKeys(text: string): Promise<KeyReading> {
  const trimmed = asWritten(text)
  if (trimmed === '') return { kind: 'empty' }
  if (trimmed.length > longest) return keyProblem('too-long', `${trimmed.length} characters`)
  const json = parse(trimmed)
  if (typeof json === 'string') return readKeys(json.slice(0, longest))
  if (json !== undefined) return readJson(json, trimmed)
  if (hasPem(trimmed)) return fromDer(await readPem(trimmed))
  if (/^[{[]/.test(trimmed)) return keyProblem('not-json')
  return readOther(trimmed)
}

/** The JSON value of an object, a list or a quoted text; `undefined` for anything else. */
function parse(text: string): unknown {
  if (!/^[{["]/.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

async function readJson(json: unknown, text: string): Promise<KeyReading> {
  if (Array.isArray(json))
    return readSet(json, ['This is a bare list. A JWK Set is an object with the list under "keys" (RFC 7517 §5).'])
  const given = new Map<string, unknown>(Object.entries(json ?? {}))
  const keys = given.get('keys') ?? keysIn(given.get('jwks'))
  const uri = given.get('jwks_uri')
  if (Array.isArray(keys)) return readSet(keys, [])
  if (given.has('kty')) return fromJwk(readJwk(json), hasNullKid(json) ? [nullKid] : [])
  if (uri !== undefined || given.has('authorization_endpoint'))
    return keyProblem('metadata', typeof uri === 'string' ? uri.slice(0, 200) : '')
  if (hasPem(text)) return readNamed([...given])
  if (given.has('keys')) return keyProblem('no-list')
  return keyProblem(
    'other-json',
    given.size === 0
      ? 'an empty object'
      : `with ${[...given.keys()]
          .slice(0, 3)
          .map((n) => JSON.stringify(n.slice(0, 30)))
          .join(', ')}`,
  )
}

/** A key set inside a client's or server's metadata (RFC 7591 §2, `jwks`). */
const keysIn = (jwks: unknown): unknown => new Map<string, unknown>(Object.entries(jwks ?? {})).get('keys')

/** Keys that are not understood are left out, as RFC 7517 §5 asks, but said. */
function readSet(items: readonly unknown[], notes: readonly string[]): KeyReading {
  const read = items.map(readJwk)
  const keys = read.filter((k): k is JWK => !isProblem(k))
  const [problem] = read.filter((k): k is KeyProblem => isProblem(k))
  if (keys.length === 0) return problem ?? keyProblem('empty-set')
  const leftOut = read.flatMap((k, i) =>
    isProblem(k) ? [`Key ${i + 1} of ${items.length} is left out. ${k.says}`] : [],
  )
  const more = leftOut.length - mostNotes
  return finish(keys, 'jwks', [
    ...notes,
    ...(items.some(hasNullKid) ? [nullKid] : []),
    ...(items.some(hasPemInChain) ? [pemInChain] : []),
    ...leftOut.slice(0, mostNotes),
    ...(more > 0 ? [`${more} more are left out as well.`] : []),
  ])
}

/** PEM begins with hyphens, which base64 writes as LS0t. */
const hasPemInChain = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  'x5c' in item &&
  Array.isArray(item.x5c) &&
  /^(?:LS0t|-----BEGIN)/.test(String(item.x5c[0]))

/** Keys that are left out with a sentence each. */
const mostNotes = 10

const fromJwk = (jwk: JWK | KeyProblem, notes: readonly string[] = []): KeyReading =>
  isProblem(jwk) ? jwk : finish([jwk], 'jwk', notes)

const nullKid =
  'kid is null; RFC 7517 §4.5 wants a string or no member. It is read as absent, and the issuer should leave it out.'

/** `{ "<kid>": "<PEM>" }`, as some issuers publish certificates: the name is the `kid`. */
async function readNamed(entries: readonly (readonly [string, unknown])[]): Promise<KeyReading> {
  const keys: JWK[] = []
  const notes = new Set<string>()
  let kind: DerKind = 'spki'
  for (const [kid, pem] of entries) {
    const [key, problem] = typeof pem === 'string' && hasPem(pem) ? firstOf(await readPem(pem)) : []
    if (problem) return problem
    if (!key) continue
    kind = key.kind
    for (const note of key.notes) notes.add(note)
    keys.push(entries.length > 1 ? { ...key.jwk, kid } : key.jwk)
  }
  return finish(keys, kind, [...notes])
}

const firstOf = (read: readonly DerKey[] | KeyProblem): readonly [DerKey | undefined, KeyProblem?] =>
  'problem' in read ? [undefined, read] : [read[0]]

function fromDer(read: readonly DerKey[] | KeyProblem): KeyReading {
  if ('problem' in read) return read
  const several = read.length > 1 ? [`${read.length} keys were found; none has a kid to tell them apart.`] : []
  const notes = [...read.flatMap((k) => k.notes), ...several]
  return finish(
    read.map((k) => k.jwk),
    read[0]?.kind ?? 'spki',
    notes,
  )
}

function finish(keys: readonly JWK[], kind: KeysRead['kind'], notes: readonly string[]): KeyReading {
  const hasPrivate = keys.some(isPrivateJwk)
  const hasSecret = keys.some((k) => k.kty === 'oct')
  return {
    keys: keys.map(verifyingPart),
    kind,
    privateParts: hasPrivate || hasSecret,
    notes: [
      ...(hasPrivate ? [publicHalf] : []),
      ...(hasSecret ? [sharedSecret] : []),
      ...(keys.some(isOffCurve) ? [offCurve] : []),
      ...(keys.some(({ kty, n }) => kty === 'RSA' && /^A[A-P]/.test(n ?? '')) ? [leadingZero] : []),
      ...notes,
    ],
  }
}

/** Neither JSON nor PEM: perhaps the body of a PEM block; otherwise named for what it is. */
async function readOther(text: string): Promise<KeyReading> {
  const other = otherText(text)
  if (other) return other
  const octets = readBase64(withoutEndLine(text))
  // 0x30 is the SEQUENCE every key begins with; the length keeps short words out.
  if (!(octets instanceof Uint8Array) || octets[0] !== 0x30 || octets.length < 40)
    return keyProblem(/^\S{6,512}$/.test(text) ? 'one-word' : 'not-a-key')
  const key = await readDerKey(octets)
  return fromDer(isProblem(key) ? key : [{ ...key, notes: [...key.notes, withoutLines] }])
}

const withoutLines =
  'The BEGIN and END lines of a PEM block are missing. It is read nevertheless; other software may refuse it.'
