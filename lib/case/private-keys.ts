import { decodeSegment } from '../pipeline/encoding/segments'
import { privateMembers } from '../pipeline/keys/members'
import { percentDecoded, unescaped } from './escapes'
import { startsInBase64, startsInHex, startsInNumbers } from './private-der'
import { looksRandom } from './random'

/** Private members of a JWK, and what `openssl pkey -text` calls the same numbers. */
const names = [...privateMembers, 'privateExponent', 'prime1', 'prime2'].join('|')

/** A private member with its value, however it is quoted: JSON, JSON inside JSON, Python, YAML. Not a parameter of a query. */
const member = new RegExp(
  `(?<![\\w?&;-])(?:${names})["'\\\\]{0,4}\\s{0,8}[:=]\\s{0,8}["'\\\\]{0,4}([\\w-]{16,})(?![\\w-]|\\.[\\w-])`,
  'g',
)

/**
 * The same in a table, a variable (`JWK_D`) or beside any other punctuation: its value is as long as the shortest of a
 * key. After a letter and an apostrophe no name begins; after a slash parts of a path do.
 */
const cell = new RegExp(
  `(?<![A-Za-z0-9?&;%/-]|[A-Za-z0-9]["'])(?:${names})(?![A-Za-z0-9_])[\\s|,;:=>"'()[\\]{}]{1,32}([\\w-]{40,})(?![\\w-]|\\.[\\w-])`,
  'gi',
)
/** Beside the type of a key they are its members in a query, too. */
const parameter = new RegExp(`[?&;](?:${names})=([\\w-]{40,})`, 'gi')

const pem = /[-\u2010-\u2015\u2212]\s{0,2}BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/
/** `openssh-key-v1`. */
const openssh = 'b3BlbnNzaC1rZXktdj'

/** `RSAKeyValue` of XML Signature, as .NET writes it with the private parts. */
const xml = /<(?:D|P|Q|DP|DQ|InverseQ)>\s{0,8}[A-Za-z0-9+/=]{16}/

/**
 * Whether a private key, or what may be one, stands anywhere in a text: PEM, its DER as base64, hexadecimal digits or a
 * list of numbers, under any label or none and in lines of any length, the private members of a JWK, and the base64 of
 * any of these. What parts or hides the characters is taken out first. Linear; wrong in favour of secrecy.
 */
export function holdsPrivateKey(text: string): boolean {
  // Shorter than any private key there is.
  if (text.length < 20) return false
  const decoded = withUtf8Decoded(percentDecoded(text))
  const plain = unquoted(decoded.includes('\\') ? unescaped(decoded) : decoded)
  return isWritten(plain) || isListed(plain) || holdsPacked(plain) || holdsPacked(joined(plain))
}

function isWritten(plain: string): boolean {
  if (pem.test(plain) || xml.test(plain) || holdsMember(plain, member)) return true
  // A cell of a table ends with a tag.
  if (holdsMember(plain.includes('<') ? plain.replace(/<[^<>]{0,100}>/g, '|') : plain, cell)) return true
  return /\bkty\b/.test(plain) && holdsMember(plain, parameter)
}

function holdsMember(plain: string, pattern: RegExp): boolean {
  for (const [, value = ''] of plain.matchAll(pattern)) if (looksRandom(value)) return true
  return false
}

/** Characters that are not seen, or only join and part others. */
const unseen = /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|[\ufe00-\ufe0f]/gu

/** What a mail or a web page does to quotes and lines, undone. */
const unquoted = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/&(?:quot|apos|#0{0,4}3[49]|#x0{0,4}2[27]);|[\u2018-\u201f\u2032\u2033\u00ab\u00bb\uff02\uff07`´]/gi, '"')
    .replace(/([0-9a-f]{2}):(?=[0-9a-f]{2})/gi, '$1')

const strict = new TextDecoder()

/** What is no ASCII in percent-encoding: quotes, and characters that are not seen. */
const withUtf8Decoded = (text: string): string =>
  text.replace(/(?:%[89a-f][0-9a-f]){1,3000}/gi, (run) =>
    strict.decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  )

/** Digits, whatever stands between the octets. */
function isListed(plain: string): boolean {
  const close = plain.replace(/0?x(?=[0-9a-f]{2})|[^0-9A-Za-z,-]/gi, '')
  return startsInNumbers(close) || startsInHex(close.replace(/[^0-9a-z]/gi, '').toLowerCase())
}

/**
 * The characters of base64 without what stands between them: the ends of lines, quotes of a mail, commas of a list. A dot
 * between two of them parts the segments of a token and stays.
 */
const joined = (plain: string): string =>
  plain
    .replace(/(?<![A-Za-z0-9])[+/_-]{1,8}(?=\s|["'])|\.(?![\w+/-])/g, '')
    .replace(/(?<![\w+/-])\./g, '')
    .replace(/[^A-Za-z0-9+/_.-]/g, '')

function holdsPacked(plain: string): boolean {
  if (plain.includes(openssh)) return true
  for (const { 0: run, index } of plain.matchAll(/[A-Za-z0-9+/_-]{40,}/g)) {
    const isPart = { first: plain[index - 1] === '.', any: plain[index + run.length] === '.' }
    if (isPacked(run, isPart)) return true
  }
  return false
}

/** Characters of base64 that are read as a text: more than any private key has. */
const longestPacked = 16_384

/** How the base64 of `-----` and of a JSON object begins. */
const text64 = /LS0t|e(?:y[IJAB]|w[opkl01])/g

/** @param isPart dots stand beside the run: JSON at its beginning, or anywhere in it, is part of a token, whose own it is */
function isPacked(run: string, isPart: { readonly first: boolean; readonly any: boolean }): boolean {
  if (startsInBase64(run)) return true
  let tries = 0
  for (const { 0: start, index } of run.matchAll(text64)) {
    if (tries++ === 8) return false
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
