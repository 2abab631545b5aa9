import { exportJWK, importPKCS8, importSPKI, type JWK } from 'jose'
import { writePem } from '../pipeline/encoding/base64'
import { type Der, oidOf, readDer, readSequence, tags, writeDer } from '../pipeline/encoding/der'
import { fromHex } from '../pipeline/encoding/hex'
import { certifiedKey, isPublicKey } from '../pipeline/encoding/x509'
import { type Algorithm, algorithmOf, algorithms } from '../pipeline/keys/algorithms'
import { isProblem, type KeyProblem, keyProblem } from './problems'

export type DerKind = 'spki' | 'certificate' | 'pkcs1-public' | 'pkcs8' | 'pkcs1-private' | 'sec1-private'

/** Beside the table of algorithms: OIDs of keys that sign no JWT (RFC 5480, RFC 8410), as hex of their contents. */
const rsa = identifierOf('RS256').oid
const ec = identifierOf('ES256').oid
const rsaPss = identifierOf('PS256').oid
const foreignCurves: Record<string, string> = {
  '2b8104000a': 'secp256k1 (ES256K)',
  '2b6571': 'Ed448',
  '2b656e': 'X25519, for encryption only',
  '2b656f': 'X448, for encryption only',
}
function identifierOf(alg: string): NonNullable<Algorithm['identifier']> {
  const identifier = algorithmOf(alg)?.identifier
  if (!identifier) throw new TypeError(`${alg} has no keys in DER`)
  return identifier
}

/** The algorithm of keys with that OID and, where it decides, that OID in the parameters. */
const identified = (oid: string, parameter?: string) =>
  algorithms.find(({ identifier }) => identifier?.oid === oid && identifier.parameter === parameter)?.name

/** What these octets are, by their structure: labels are often wrong, or not copied. */
export function kindOf(octets: Uint8Array): DerKind | 'encrypted' | null {
  const children = readSequence(octets)
  if (!children) return null
  const shape = children
    .slice(0, 3)
    .map((c) => c.tag)
    .join()
  const { sequence, bits, integer, octets: string } = tags
  if (shape === `${sequence},${bits}`) return 'spki'
  if (shape === `${sequence},${sequence},${bits}`) return 'certificate'
  if (shape === `${integer},${integer}`) return 'pkcs1-public'
  if (shape === `${integer},${sequence},${string}`) return 'pkcs8'
  if (shape === `${integer},${integer},${integer}`) return 'pkcs1-private'
  if (shape.startsWith(`${integer},${string}`)) return 'sec1-private'
  return shape === `${sequence},${string}` ? 'encrypted' : null
}

/** The JWK of a DER key, private if the key is; no `kid`, and `alg` only where the key itself is bound to one. */
export async function jwkOf(octets: Uint8Array, kind: DerKind): Promise<JWK | KeyProblem> {
  const standard = normal(octets, kind)
  const children = standard && readSequence(standard)
  const isPublic = !isPrivate(kind)
  if (standard && isPublic && !isPublicKey(standard))
    return keyProblem('damaged', 'its parts are not where they should be')
  const identifier = children?.[isPublic ? 0 : 1]
  if (!standard || !children || !identifier) return keyProblem('damaged', 'its parts are not where they should be')
  const algorithm = keyAlgorithmOf(identifier)
  if (isProblem(algorithm)) return algorithm
  try {
    return {
      ...(await importDer(plainRsa(children, algorithm, isPublic) ?? standard, algorithm.importAs, isPublic)),
      ...algorithm.bound,
    }
  } catch (error) {
    // Whatever a runtime throws here is about the key: it was given nothing else.
    return keyProblem('refused', error instanceof Error ? error.message || error.name : 'without a reason')
  }
}

const isPrivate = (kind: DerKind): boolean => kind === 'pkcs8' || kind === 'pkcs1-private' || kind === 'sec1-private'

async function importDer(octets: Uint8Array, alg: string, isPublic: boolean): Promise<JWK> {
  const key = isPublic
    ? await importSPKI(writePem('PUBLIC KEY', octets), alg, { extractable: true })
    : await importPKCS8(writePem('PRIVATE KEY', octets), alg, { extractable: true })
  return exportJWK(key)
}

/** Everything as SubjectPublicKeyInfo (RFC 5280 §4.1) or PKCS #8 (RFC 5958 §2). */
function normal(octets: Uint8Array, kind: DerKind): Uint8Array | null {
  const rsaIdentifier = writeDer(tags.sequence, writeDer(tags.oid, fromHex(rsa)), Uint8Array.of(0x05, 0x00))
  switch (kind) {
    case 'certificate':
      return certifiedKey(octets)?.whole ?? null
    case 'pkcs1-public':
      return writeDer(tags.sequence, rsaIdentifier, writeDer(tags.bits, Uint8Array.of(0), octets))
    case 'pkcs1-private':
      return wrapPrivate(rsaIdentifier, octets)
    case 'sec1-private':
      return wrapSec1(octets)
    default:
      return octets
  }
}

const wrapPrivate = (identifier: Uint8Array, octets: Uint8Array) =>
  writeDer(tags.sequence, Uint8Array.of(tags.integer, 1, 0), identifier, writeDer(tags.octets, octets))

/** RFC 5915 §3: the curve stands in `parameters [0]`. */
function wrapSec1(octets: Uint8Array): Uint8Array | null {
  const curve = readSequence(octets)?.find((c) => c.tag === tags.context0)?.body
  return curve ? wrapPrivate(writeDer(tags.sequence, writeDer(tags.oid, fromHex(ec)), curve), octets) : null
}

interface KeyAlgorithm {
  readonly importAs: string
  /** The `alg` that the key itself allows alone. */
  readonly bound?: { readonly alg: string }
}

function keyAlgorithmOf(identifier: Der): KeyAlgorithm | KeyProblem {
  const [oid, parameters] = readDer(identifier.body) ?? []
  const id = oidOf(oid)
  const known = identified(id)
  if (known) return { importAs: known }
  if (id === ec) return curveOf(parameters)
  if (id === rsaPss) return pssOf(parameters)
  if (id === '2a8648ce380401') return keyProblem('dsa')
  const curve = foreignCurves[id]
  return curve
    ? keyProblem('curve', curve)
    : keyProblem('algorithm', id ? `the algorithm with the OID ${dotted(id)}` : 'no algorithm at all')
}

function curveOf(parameters: Der | undefined): KeyAlgorithm | KeyProblem {
  const id = oidOf(parameters)
  const alg = identified(ec, id)
  return alg
    ? { importAs: alg }
    : keyProblem('curve', foreignCurves[id] ?? (id ? `the curve with the OID ${dotted(id)}` : 'a curve of its own'))
}

/** RFC 4055 §3.1: such a key may only make PSS signatures, with the hash its parameters name. */
function pssOf(parameters: Der | undefined): KeyAlgorithm | KeyProblem {
  const [hash, mask, salt, ...more] = readSequence(parameters?.whole ?? nothing) ?? []
  const alg = identified(rsaPss, oidOf(inside(hash, 0)[0]))
  if (!alg) return keyProblem('algorithm', 'RSASSA-PSS without a SHA-2 hash of its own')
  const [generator, maskHash] = inside(mask, 1)
  const sameHash = identified(rsaPss, oidOf(readSequence(maskHash?.whole ?? nothing)?.[0])) === alg
  // RFC 7518 §3.5: MGF1 with the same hash, and a salt as long as the hash. The key may ask for a shorter one.
  const longestSalt = Number(algorithmOf(alg)?.hash?.slice('SHA-'.length)) / 8
  const fits = oidOf(generator) === mgf1 && sameHash && saltLength(salt) <= longestSalt && isTrailer(more)
  return fits
    ? { importAs: alg, bound: { alg } }
    : keyProblem('algorithm', `RSASSA-PSS with other parameters than those of ${alg}`)
}

const nothing = new Uint8Array()
const mgf1 = '2a864886f70d010108'

/** The children of the SEQUENCE with that context tag. */
const inside = (element: Der | undefined, number: number): readonly Der[] =>
  (element?.tag === tags.context0 + number && readSequence(element.body)) || []

/** The least salt in octets; infinite where none is named: the default is that of SHA-1. */
function saltLength(element: Der | undefined): number {
  const [length] = (element?.tag === tags.context0 + 2 && readDer(element.body)) || []
  return length?.tag === tags.integer && length.body.length === 1 ? (length.body[0] ?? 0) : Number.POSITIVE_INFINITY
}

/** The one trailer there is, 1, if it is written at all. */
const isTrailer = (more: readonly Der[]) =>
  more.length === 0 || (more.length === 1 && more[0]?.tag === tags.context0 + 3 && more[0].body.join() === '2,1,1')

/** WebCrypto knows RSA keys under rsaEncryption only: a PSS key is given that name, its `alg` keeps the bond. */
function plainRsa(children: readonly Der[], algorithm: KeyAlgorithm, isPublic: boolean): Uint8Array | null {
  if (!algorithm.bound) return null
  const identifier = writeDer(tags.sequence, writeDer(tags.oid, fromHex(rsa)), Uint8Array.of(0x05, 0x00))
  return writeDer(tags.sequence, ...children.map((c, i) => (i === (isPublic ? 0 : 1) ? identifier : c.whole)))
}

function dotted(id: string): string {
  const numbers: number[] = []
  let value = 0
  for (const octet of fromHex(id)) {
    value = value * 128 + (octet & 0x7f)
    if (octet < 0x80) numbers.push(value)
    if (octet < 0x80) value = 0
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
