import { holdsObject } from '../pipeline/encoding/object-segment'
import { decodeSegment, decodeUtf8, base64urlOf } from '../pipeline/encoding/segments'
import { isCredentialName, isReadableName } from './credential-names'
import { type Cut, inText } from './credentials'
import { percentDecoded } from './escapes'
import { holdsPrivateKey } from './private-keys'
import { looksLikeKey } from './random'
import { placeholder } from './spans'

/** Cuts the credentials out of a value; what `cut` keeps stays as it was spelled. */
export type Redact<T> = (value: T, cut: Cut) => T

/**
 * Replaces everything that gives access, or may. What is found by its look or its place alone and stands in this
 * token's claims stays as they do.
 */
export function cutBeside(presented: string): Cut {
  const inClaims = claimsTester(presented)
  return ({ kind, text, left }) => ((kind === 'run' || kind === 'unnamed') && inClaims(text) ? text : left())
}
/** Replaces texts with a private key in them: they stand in no link. One inside a token is the token's. */
export const cutPrivate: Cut = ({ kind, text, left }) => (kind === 'private' ? left() : text)
/** Replaces tokens with a private key inside as well: it stands in no storage. */
export const cutForStorage: Cut = ({ kind, text, left }) =>
  kind === 'private' || (kind === 'token' && text.split('.').some(holdsPrivateInside)) ? left() : text

/** Whether a segment of a token decodes to a text with a private key in it. */
export function holdsPrivateInside(segment: string): boolean {
  const octets = decodeSegment(segment)
  return octets !== null && holdsPrivateKey(decodeUtf8(octets) ?? '')
}

/** Free text: anything can have been pasted into it. */
export const text: Redact<string> = (value, cut) => inText(value, cut)

/** Every text inside a value that a reader has found to be of its shape. */
export function everyText<T>(value: T, cut: Cut): T {
  if (typeof value === 'string') return inText(value, cut) as T
  if (Array.isArray(value)) return eachText(value, cut) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, everyText(item, cut)])) as T
}

/** A key that was pasted into a list stands there in pieces, of which one alone says nothing. */
function eachText(values: readonly unknown[], cut: Cut): readonly unknown[] {
  const texts = values.filter((value) => typeof value === 'string')
  const inPieces = texts.length > 1 && holdsPrivateKey(texts.join('\n'))
  return values.map((value) =>
    inPieces && typeof value === 'string'
      ? cut({ kind: 'private', text: value, left: () => '' })
      : everyText(value, cut),
  )
}

/** Whether a text stands in a token's header or claims. They are read at the first question. */
export function claimsTester(presented: string): (text: string) => boolean {
  let claims: string | undefined
  return (text) => {
    claims ??= claimsOf(presented)
    return claims.includes(text)
  }
}

/** The texts of a token's header and claims, which stay readable; empty if there are none. */
function claimsOf(value: string): string {
  const [header = '', payload = ''] = withoutSignature(value).split('.')
  return [header, payload].map((segment) => decodeUtf8(decodeSegment(segment) ?? new Uint8Array()) ?? '').join('\n')
}

/** Whether a token says something and proves nothing: its signature was cut off, or it never had one. */
export function isUnsigned(value: string): boolean {
  const parts = value.split('.')
  return parts.length === 3 && parts[2] === '' && holdsObject(parts[0] ?? '') && withoutSignature(value) === value
}

/** A field that holds one token and nothing else. */
export function token(value: string, cut: Cut): string {
  if (value === '') return value
  if (holdsPrivateKey(value)) return cut({ kind: 'private', text: value, left: () => '' })
  return cut({ kind: 'token', text: value, left: () => withoutSignature(value) })
}

/**
 * A token nobody can use: header and claims stay readable, the signature is gone, the number of parts
 * stays, and credentials inside the claims are gone as well. Of a JWE only the header is left, of an
 * opaque token nothing: all of it is secret.
 */
export function withoutSignature(value: string): string {
  const parts = value.split('.')
  if (parts.length < 2 || !holdsObject(parts[0] ?? '')) return ''
  const kept = parts.length === 5 ? 1 : 2
  return parts.map((part, i) => (i < kept ? withoutCredentials(part) : '')).join('.')
}

/** A segment whose text holds no credential; as it stands if it held none. Octets that are no text go. */
function withoutCredentials(segment: string): string {
  const octets = decodeSegment(segment)
  const plain = octets && decodeUtf8(octets)
  if (plain === null) return ''
  const left = withoutNested(plain)
  return left === plain ? segment : base64urlOf(left)
}

/** The JSON text of a header or of claims without tokens and keys inside. Claims that only look random stay. */
export const withoutNested = (json: string): string =>
  inText(json, ({ kind, left }) => (kind === 'private' ? '{}' : left()), false)

/** Letters and hyphens before the credentials (RFC 9110 §11.1); a token is longer. */
const schemeName = /^[A-Za-z][A-Za-z-]{0,15}$/
const knownSchemes = new Set(['bearer', 'dpop', 'basic', 'digest', 'negotiate', 'token', 'apikey'])

/** An `Authorization` value: the scheme stays, its credentials go. */
export function authorization(value: string, cut: Cut): string {
  const space = value.trimEnd().search(/\s/)
  if (space < 0) return knownSchemes.has(value.trim().toLowerCase()) ? value : token(value, cut)
  if (!schemeName.test(value.slice(0, space))) return token(value, cut)
  const credentials = value.slice(space + 1).trim()
  const left = token(credentials, cut)
  return left === credentials ? value : value.slice(0, space + 1) + left
}

/** A field line: its name stays, and that of one cookie; what was sent there goes as an `Authorization` value does. */
export function fieldLine(value: string, cut: Cut): string {
  const name = /^(?:cookie: {0,4}[^\s=;"]{1,200}=|[\w-]{1,60}: {0,4})/i.exec(value)?.[0] ?? ''
  return name + authorization(value.slice(name.length), cut)
}

/** What stands before the token: a word. What follows a space is a credential. */
export const scheme: Redact<string> = (value, cut) =>
  /\s/.test(value) ? authorization(value, cut) : inText(value, cut)

/**
 * The URI of a server or an issuer: userinfo, and of query and fragment the values that a name announces or that look
 * drawn at random (RFC 6749 §4.2.2, RFC 6750 §2.3). The rest is its name, which stays.
 */
export const uri: Redact<string> = (value, cut) => inUri(value, cut, byLook)

/** The address of a request: of query and fragment every value whose name does not say that it may be read. */
export const requestUri: Redact<string> = (value, cut) => inUri(value, cut, byName)

function inUri(value: string, cut: Cut, ofOther: OfOther): string {
  const at = value.search(/[?#]/)
  if (at < 0 || holdsPrivateKey(value)) return inText(value, cut)
  return inText(value.slice(0, at), cut) + parameters(value.slice(at), cut, ofOther)
}

/** A form body (RFC 6750 §2.2): as the query of a request. Or JSON where one should be. */
export const form: Redact<string> = (value, cut) =>
  /^\s*[{[]/.test(value) || holdsPrivateKey(value) ? inText(value, cut) : parameters(value, cut, byName)

/** What becomes of a value under a name that does not announce a credential. */
type OfOther = (name: string, value: string, cut: Cut) => string

const byLook: OfOther = (_, value, cut) =>
  looksLikeKey(value) ? cut({ kind: 'run', text: value, left: () => placeholder }) : inText(value, cut)

/** An address under any name is looked through as one. What nobody could use is what has three characters. */
const byName: OfOther = (name, value, cut) => {
  if (/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(value)) return inUri(value, cut, byName)
  if (value.length <= 3 || value === placeholder || isReadableName(name) || looksLikeKey(value))
    return byLook(name, value, cut)
  return cut({ kind: 'unnamed', text: value, left: () => placeholder })
}

const parameters = (text: string, cut: Cut, ofOther: OfOther): string =>
  text
    .split(/([?#&;])/)
    .map((part) => parameter(part, cut, ofOther))
    .join('')

function parameter(part: string, cut: Cut, ofOther: OfOther): string {
  if (part.length < 2) return part
  const equals = nameEnds(part)
  const [name, value] = equals < 0 ? ['', part] : [part.slice(0, equals), part.slice(equals + 1)]
  const plain = percentDecoded(value.replaceAll('+', ' '))
  const left = isCredentialName(percentDecoded(name)) ? ofNamed(plain, cut) : ofOther(percentDecoded(name), plain, cut)
  const kept = left === plain ? value : encodeURIComponent(left)
  return equals < 0 ? kept : `${inText(name, cut)}=${kept}`
}

/** -1 where there is no name but only a value, as base64 that is padded with what else ends one. */
function nameEnds(part: string): number {
  const at = part.indexOf('=')
  return at >= 0 && /^=+$/.test(part.slice(at)) && looksLikeKey(part.slice(0, at)) ? -1 : at
}

const ofNamed = (value: string, cut: Cut): string =>
  value === '' || value === placeholder ? value : cut({ kind: 'named', text: value, left: () => placeholder })

/** A certificate is public, and looks random all over. A private key under its label is none. */
export const certificate: Redact<string> = (value, cut) =>
  isCertificate(percentDecoded(value)) && !holdsPrivateKey(percentDecoded(value)) ? value : inText(value, cut)

const isCertificate = (value: string) =>
  /^\s*(?:MI|-----BEGIN CERTIFICATE)/.test(value) &&
  !/[^A-Za-z0-9+/=\s]/.test(value.replace(/-----(?:BEGIN|END) CERTIFICATE-----/g, ''))
