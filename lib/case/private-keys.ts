import { decodeSegment } from '../pipeline/encoding/segments'
import { privateMembers } from '../pipeline/keys/members'
import { percentDecoded, unescaped } from './escapes'
import { looksRandom } from './random'

/** A private member with its value, however it is quoted: JSON, JSON inside JSON, Python, YAML. Not a parameter of a query. */
const member = new RegExp(
  `(?<![\\w?&;-])(?:${privateMembers.join('|')})["'\\\\]{0,4}\\s{0,8}[:=]\\s{0,8}["'\\\\]{0,4}([\\w-]{16,})(?![\\w-]|\\.[\\w-])`,
  'g',
)
const pem = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/
const base64 = /[A-Za-z0-9+/_-]{40,}/g

/**
 * Whether a private key, or what may be one, stands anywhere in a text: PEM, the base64 of its DER
 * under any label or none, the private members of a JWK. Linear; wrong in favour of secrecy.
 */
export function holdsPrivateKey(text: string): boolean {
  // Shorter than any private key there is.
  if (text.length < 20) return false
  const decoded = percentDecoded(text)
  const plain = decoded.includes('\\') ? unescaped(decoded) : decoded
  if (pem.test(plain)) return true
  for (const [, value = ''] of plain.matchAll(member)) if (looksRandom(value)) return true
  for (const [run] of plain.matchAll(base64)) if (holdsPrivateDer(run)) return true
  return false
}

/** Tried wherever the first octet of a SEQUENCE may stand: a word may be glued to its front. */
function holdsPrivateDer(run: string): boolean {
  let tries = 0
  for (const { index } of run.matchAll(/M[A-P]/g)) {
    if (isPrivateDer(run.slice(index, index + 200))) return true
    if (tries++ === 1000) return false
  }
  return false
}

/**
 * By how it begins: a SEQUENCE whose first part is a one-octet version (PKCS #8, PKCS #1, SEC 1), or an
 * algorithm and an OCTET STRING (encrypted PKCS #8). A public key and a certificate begin otherwise.
 */
function isPrivateDer(base64text: string): boolean {
  const octets = decodeSegment(base64text.replaceAll('+', '-').replaceAll('/', '_'))
  if (octets?.[0] !== 0x30) return false
  const at = 2 + lengthOctets(octets[1] ?? 0)
  if (octets[at] === 0x02) return octets[at + 1] === 1 && (octets[at + 2] ?? 9) <= 3
  if (octets[at] !== 0x30 || (octets[at + 1] ?? 0x80) >= 0x80) return false
  return octets[at + 2 + (octets[at + 1] ?? 0)] === 0x04
}

const lengthOctets = (first: number): number => (first > 0x80 && first <= 0x84 ? first - 0x80 : 0)
