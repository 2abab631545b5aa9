import { readEitherBase64 } from '../../pipeline/encoding/base64'
import { readHex } from '../../pipeline/encoding/hex'
import { plainObject } from '../../pipeline/encoding/plain-object'

/** A shared secret as somebody typed it. */
export interface SecretText {
  readonly text: string
  /** Without the white space and the quotes around it. */
  readonly bare: string
  /** Without the name or mark in front of it as well; `null` if there is none. */
  readonly unnamed: string | null
}

export function secretText(text: string): SecretText {
  const bare = unquoted(text.trim())
  return { text, bare, unnamed: withoutName(bare) }
}

const unquoted = (text: string) => (/^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text)

/** A line of a settings file (`JWT_SECRET=…`) or a marked encoding (`base64:…`) without what stands in front. */
function withoutName(text: string): string | null {
  const at = /^(?:export +)?[A-Za-z][A-Za-z0-9_.-]{0,60}[=:] */.exec(text)?.[0].length
  const value = at === undefined ? '' : unquoted(text.slice(at))
  return value.length < 8 ? null : value
}

/** What stands around a secret, the first of it that is seen. */
export function aroundOf(text: string): string {
  if (text.startsWith('\uFEFF'))
    return 'the byte order mark in front of it (U+FEFF), which nobody sees and some editors write'
  if (text.startsWith(text.trim()) && /[\r\n]$/.test(text)) return 'the line end behind it'
  return text.trim() === text ? 'the quotes around it' : 'the white space around it'
}

/** Of either alphabet (RFC 4648 §4, §5). */
export function fromBase64(text: string): Uint8Array | null {
  const octets = readEitherBase64(text)
  return octets instanceof Uint8Array ? octets : null
}

/** As decoders read it that skip what is not of the alphabet: Java's old ones, PHP's, Python's. */
export function fromLenientBase64(text: string): Uint8Array | null {
  const kept = text.replace(/[^A-Za-z0-9+/]/g, '')
  if (kept === text || kept.length < 8) return null
  return fromBase64(kept.length % 4 === 1 ? kept.slice(0, -1) : kept)
}

/** As tools print them: with 0x in front, colons or blanks between. */
export const fromHex = (text: string): Uint8Array | null => readHex(text.replace(/^0x/i, '').replace(/[:\s]/g, ''))

/** `null` if the text has others than Latin-1's characters. */
export const toLatin1 = (text: string): Uint8Array | null =>
  /[^\0-\xff]/.test(text) ? null : Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Little-endian. */
export const toUtf16 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length * 2 }, (_, i) => (text.charCodeAt(i >> 1) >> (8 * (i & 1))) & 0xff)

/** Once the escapes of a settings file are undone. */
export function unescaped(text: string): string {
  const meant: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
  return text.replace(/\\([nrt\\"$])/g, (_, letter: string) => meant[letter] ?? letter)
}

/** Up to the `#`, as a settings file reads a value without quotes; `null` if next to nothing is left. */
export const beforeComment = (text: string): string | null =>
  text.indexOf('#') > 7 ? text.slice(0, text.indexOf('#')).trimEnd() : null

/** `k` of a JWK that was typed as a secret (RFC 7518 §6.4.1); `null` if the text is none. */
export function keyOfJwk(text: string): Uint8Array | null {
  const jwk = text.trimStart().startsWith('{') ? plainObject(text) : null
  const k = jwk && Object.hasOwn(jwk, 'k') ? (jwk as { readonly k?: unknown }).k : null
  return typeof k === 'string' && /^[A-Za-z0-9_-]{1,2048}$/.test(k) ? fromBase64(k) : null
}

/** Names of variables as shells and compose files find them: `$name`, `${name}`, and a number of one digit. */
const variables = /\$(?:\{[A-Za-z_][A-Za-z0-9_]{0,60}\}|[A-Za-z_][A-Za-z0-9_]{0,60}|[0-9])/g

/** Where nothing is set under the name of a variable in it; `null` if there is none, or next to nothing is left. */
export function withoutVariables(text: string): string | null {
  const rest = text.replace(variables, '')
  return rest === text || rest.length < 8 ? null : rest
}

/** The name that is taken for a variable’s; '' if there is none. */
export const variableIn = (text: string): string => text.match(variables)?.[0] ?? ''
