import { fromHex } from '../pipeline/encoding/der'
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

/** `RSAKeyValue` of XML Signature, as .NET writes it with the private parts. */
const xml = /<(?:D|P|Q|DP|DQ|InverseQ)>\s{0,8}[A-Za-z0-9+/=]{16}/

/**
 * Whether a private key, or what may be one, stands anywhere in a text: PEM, the base64 or hexadecimal digits of its DER
 * under any label or none, the private members of a JWK, and the base64 of any of these. Linear; wrong in favour of
 * secrecy.
 */
export function holdsPrivateKey(text: string): boolean {
  // Shorter than any private key there is.
  if (text.length < 20) return false
  const decoded = percentDecoded(text)
  const plain = unquoted(decoded.includes('\\') ? unescaped(decoded) : decoded)
  return isWritten(plain) || isWrapped(plain) || holdsPacked(plain)
}

const isWritten = (plain: string): boolean => pem.test(plain) || xml.test(plain) || holdsMember(plain)

function holdsMember(plain: string): boolean {
  for (const [, value = ''] of plain.matchAll(member)) if (looksRandom(value)) return true
  return false
}

/** What a mail or a web page does to quotes and lines, and the colons between hexadecimal digits, undone. */
const unquoted = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/&(?:quot|apos|#0{0,4}3[49]|#x0{0,4}2[27]);|[\u2018-\u201f\u2032\u2033`´]/gi, '"')
    .replace(/([0-9a-f]{2}):(?=[0-9a-f]{2})/gi, '$1')

/** Nothing but base64, in lines of any length. */
const isWrapped = (plain: string): boolean =>
  /^[A-Za-z0-9+/_=\s-]+$/.test(plain) &&
  /\s/.test(plain) &&
  isPacked(plain.replace(/\s/g, ''), { first: false, any: false })

function holdsPacked(plain: string): boolean {
  for (const { 0: run, index } of plain.matchAll(base64)) {
    const isPart = { first: plain[index - 1] === '.', any: plain[index + run.length] === '.' }
    if (isPacked(run, isPart)) return true
  }
  for (const [digits] of plain.matchAll(/[0-9a-f]{80,}/gi))
    if (startsPrivateDer(fromHex(digits.slice(0, 200)))) return true
  return false
}

/** Characters of base64 that are read as a text: more than any private key has. */
const longestPacked = 16_384

/** How the base64 of `-----` and of a JSON object begins. */
const text64 = /LS0t|e(?:y[IJAB]|w[opkl01])/g

/** @param isPart dots stand beside the run: JSON at its beginning, or anywhere in it, is part of a token, whose own it is */
function isPacked(run: string, isPart: { readonly first: boolean; readonly any: boolean }): boolean {
  if (holdsPrivateDer(run)) return true
  let tries = 0
  for (const { 0: start, index } of run.matchAll(text64)) {
    if (tries++ === 4) return false
    const length = Math.min(run.length - index, longestPacked)
    const end = index + length - (length % 4)
    if (start !== 'LS0t' && (isPart.any || (isPart.first && index === 0))) continue
    const octets = decodeSegment(run.slice(index, end).replaceAll('+', '-').replaceAll('/', '_'))
    if (octets && isWritten(ascii.decode(octets))) return true
  }
  return false
}

/** A word may be glued to the end of what is read, and need be no text. */
const ascii = new TextDecoder('latin1')

/** Tried wherever the first octet of a SEQUENCE may stand: a word may be glued to its front. */
function holdsPrivateDer(run: string): boolean {
  let tries = 0
  for (const { index } of run.matchAll(/M[A-P]/g)) {
    const octets = decodeSegment(
      run
        .slice(index, index + 200)
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
    )
    if (octets && startsPrivateDer(octets)) return true
    if (tries++ === 1000) return false
  }
  return false
}

/**
 * By how it begins: a SEQUENCE whose first part is a one-octet version (PKCS #8, PKCS #1, SEC 1), or an
 * algorithm and an OCTET STRING (encrypted PKCS #8). A public key and a certificate begin otherwise.
 */
function startsPrivateDer(octets: Uint8Array): boolean {
  if (octets[0] !== 0x30) return false
  const at = 2 + lengthOctets(octets[1] ?? 0)
  if (octets[at] === 0x02) return octets[at + 1] === 1 && (octets[at + 2] ?? 9) <= 3
  if (octets[at] !== 0x30 || (octets[at + 1] ?? 0x80) >= 0x80) return false
  return octets[at + 2 + (octets[at + 1] ?? 0)] === 0x04
}

const lengthOctets = (first: number): number => (first > 0x80 && first <= 0x84 ? first - 0x80 : 0)
