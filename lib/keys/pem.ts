import type { JWK } from 'jose'
import { type DerKind, jwkOf, kindOf } from './asn1'
import { readBase64 } from '../pipeline/encoding/base64'
import { isPrivateJwk } from './jwk'
import { isProblem, type KeyProblem, keyProblem } from './problems'

export interface DerKey {
  readonly jwk: JWK
  readonly kind: DerKind
  readonly notes: readonly string[]
}

/** RFC 7468 §2, read generously: any text around, line breaks lost, the END line missing. */
const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)(-----END [A-Z0-9 ]{1,40}-----)?/g
const labelKinds: Record<string, DerKind> = {
  'PUBLIC KEY': 'spki',
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'TRUSTED CERTIFICATE': 'certificate',
  'RSA PUBLIC KEY': 'pkcs1-public',
  'PRIVATE KEY': 'pkcs8',
  'RSA PRIVATE KEY': 'pkcs1-private',
  'EC PRIVATE KEY': 'sec1-private',
}
const kindNames: Record<DerKind, string> = {
  spki: 'a public key',
  certificate: 'a certificate',
  'pkcs1-public': 'an RSA public key',
  pkcs8: 'a private key',
  'pkcs1-private': 'an RSA private key',
  'sec1-private': 'an EC private key',
}

/** As it was before a chat turned its dashes, or a mail quoted it. Without a byte order mark and white space around. */
export function asWritten(text: string): string {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  const straight = /[\u2010-\u2015][-\u2010-\u2015]{0,4} ?(?:BEGIN|END) /.test(trimmed)
    ? trimmed.replace(
        /[-\u2010-\u2015]{1,5} ?((?:BEGIN|END) [A-Z0-9 ]{1,40}[A-Z]) ?[-\u2010-\u2015]{1,5}/g,
        '-----$1-----',
      )
    : trimmed
  return /^[ \t]{0,8}>[> \t]{0,8}-----BEGIN /m.test(straight)
    ? straight.replace(/^[ \t]{0,8}>[> \t]{0,8}/gm, '')
    : straight
}

/** The base64 of a block whose BEGIN line was not copied. */
export const withoutEndLine = (text: string): string => text.replace(/-----END [A-Z0-9 ]{1,40}-----$/, '')

export const hasPem = (text: string): boolean => text.includes('-----BEGIN ')

/** Every key of a PEM text; of certificates only the first, which is the leaf of a chain (RFC 8446 §4.4.2). */
export async function readPem(text: string): Promise<readonly DerKey[] | KeyProblem> {
  // Line breaks often arrive as the two characters \n: out of a .env file or a JSON string.
  const lines = text.replace(/\\r/g, '').replace(/\\n/g, '\n')
  if (/Proc-Type:\s{0,8}4,\s{0,8}ENCRYPTED/.test(lines)) return keyProblem('encrypted')
  const keys: DerKey[] = []
  let leaf: DerKey | undefined
  for (const [, label = '', body = '', end] of lines.matchAll(block)) {
    if (label === 'EC PARAMETERS' || (leaf && labelKinds[label] === 'certificate')) continue
    const key = await readBlock(label, body, end !== undefined)
    if (isProblem(key)) return key
    if (key.kind === 'certificate') leaf = key
    keys.push(key)
  }
  if (keys.length === 0) return keyProblem('base64', 'its BEGIN line is not whole')
  return distinct(lines === text ? keys : keys.map((key) => ({ ...key, notes: [writtenBreaks, ...key.notes] })))
}

const writtenBreaks =
  'The line breaks of the block are written as \\n, two characters each. They are read as line breaks; other software may refuse the block until somebody turns them into such.'

async function readBlock(label: string, body: string, ended: boolean): Promise<DerKey | KeyProblem> {
  if (label === 'ENCRYPTED PRIVATE KEY') return keyProblem('encrypted')
  if (label.endsWith('CERTIFICATE REQUEST')) return keyProblem('request')
  if (label === 'OPENSSH PRIVATE KEY') return keyProblem(isEd25519(body) ? 'openssh-ed25519' : 'openssh')
  if (label.startsWith('DSA ')) return keyProblem('dsa')
  const expected = labelKinds[label]
  if (!expected) return keyProblem('label', label)
  const octets = readBase64(body)
  if (!(octets instanceof Uint8Array)) return keyProblem('base64', strayOf(octets.stray))
  const key = await readDerKey(octets)
  if (isProblem(key)) return key
  const notes = [
    ...(/^\s{0,20}[\r\n]/.test(body)
      ? []
      : [`The line breaks of the block are lost. It is read nevertheless; other software may refuse it.`]),
    ...(key.kind === expected
      ? []
      : [
          `The block is labelled ${label}, and inside is ${kindNames[key.kind]}. It is read as that; other software may refuse it.`,
        ]),
    ...(key.kind === 'pkcs1-public' ? [pkcs1] : []),
    ...(ended ? [] : [`The END line is missing. The key is whole nevertheless; other software may refuse it.`]),
  ]
  return { ...key, notes }
}

/** jose 6, `importSPKI`; seen 2026-11-27. */
const pkcs1 =
  'This form of an RSA key, PKCS #1, is refused where only SubjectPublicKeyInfo is taken (BEGIN PUBLIC KEY), as by jose’s importSPKI. Rewrite it for such a server: openssl rsa -RSAPublicKey_in -in KEY -pubout.'

/** The name of its type stands in the block by its length. */
function isEd25519(body: string): boolean {
  const octets = readBase64(body)
  return octets instanceof Uint8Array && new TextDecoder('latin1').decode(octets).includes('ssh-ed25519')
}

const strayOf = (stray: string | null) =>
  stray === null ? 'its length is not one that base64 has' : `${JSON.stringify(stray)} is no base64 character`

/** A key from its DER octets alone. */
export async function readDerKey(octets: Uint8Array): Promise<DerKey | KeyProblem> {
  const kind = kindOf(octets)
  if (kind === 'encrypted') return keyProblem('encrypted')
  if (kind === null) return keyProblem('damaged', 'its data is cut, or is something else than a key')
  const jwk = await jwkOf(octets, kind)
  return isProblem(jwk) ? jwk : { jwk, kind, notes: [] }
}

/** A private key and its certificate in one file are one key: the private half, so that it is spoken of. */
function distinct(keys: readonly DerKey[]): readonly DerKey[] {
  const byNumbers = new Map<string, DerKey>()
  for (const key of keys) {
    const { kty, n, x, y, pub } = key.jwk
    const id = [kty, n, x, y, pub].join()
    const known = byNumbers.get(id)
    if (!known || (!isPrivateJwk(known.jwk) && isPrivateJwk(key.jwk))) byNumbers.set(id, key)
  }
  return [...byNumbers.values()]
}
