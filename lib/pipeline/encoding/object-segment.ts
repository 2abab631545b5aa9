import { readAlike } from './alike'
import { isObject, type JsonObject, type JsonProblem, memberValue, readObject } from './json'
import { decodeSegment, decodeUtf8, peekSegment } from './segments'
import type { Explanation } from '../types'

export type SegmentProblem = JsonProblem | 'empty' | 'not-base64url' | 'not-utf8'

/** The last that was read: who shows a token's claims and who judges them ask for the same, one after the other. */
let [lastSegment, lastObject]: [string, JsonObject | null] = ['', null]

/** Decodes a segment that must hold one UTF-8 JSON object (RFC 7515 §5.2, RFC 7519 §7.2). Never throws. */
export function readSegment(segment: string, deepest?: number): JsonObject | SegmentProblem {
  if (lastObject && segment === lastSegment) return lastObject
  const read = textOf(segment)
  const alike = 'text' in read && deepest === undefined ? readAlike(read.text) : null
  const object = alike ?? ('text' in read ? readObject(read.text, deepest) : read.problem)
  // Never what only a reader with another limit reads.
  if (typeof object !== 'string' && deepest === undefined) [lastSegment, lastObject] = [segment, object]
  return object
}

/** So many headers are remembered, and none that is longer: those of many issuers, and little of whoever varies theirs. */
const mostHeaders = 64
const longestHeader = 1024
const headers = new Map<string, JsonObject>()

/**
 * As `readSegment`, for a header. The tokens of one issuer share theirs: it is read once and is then the same
 * object again, so that what depends on nothing else is decided once.
 */
export function readHeader(segment: string): JsonObject | SegmentProblem {
  const known = headers.get(segment)
  if (known) return known
  const header = readSegment(segment)
  if (typeof header === 'string' || segment.length > longestHeader) return header
  const [oldest] = headers.size < mostHeaders ? [] : headers.keys()
  if (oldest !== undefined) headers.delete(oldest)
  headers.set(copied(segment), header)
  return header
}

/** The same text in memory of its own: a part of a string keeps the whole of it, and that is a token or a file. */
export const copied = (text: string): string => Array.from(text).join('')

function textOf(segment: string): { readonly text: string } | { readonly problem: SegmentProblem } {
  if (segment === '') return { problem: 'empty' }
  const octets = peekSegment(segment)
  if (!octets) return { problem: 'not-base64url' }
  const text = decodeUtf8(octets)
  return text === null ? { problem: 'not-utf8' } : { text }
}

/** Whether a segment decodes to a JSON object, as the header of a JWT or a JWE does. */
export function holdsObject(segment: string): boolean {
  const read = textOf(segment)
  return 'text' in read && isObject(read.text)
}

/** Whether a text is a compact JWS or JWE by its form: dots, and a header in front. */
export function looksLikeJwt(text: string): boolean {
  const dots = text.split('.', 6).length - 1
  return (dots === 2 || dots === 4) && holdsObject(text.split('.', 1)[0] ?? '')
}

/** A member of the object a segment decodes to; `undefined` if there is none. */
export function memberOf(segment: string, name: string): unknown {
  const object = readSegment(segment)
  return typeof object === 'string' ? undefined : memberValue(object, name)
}

/** The claims of a token as they stand there, verified or not; `null` if there are none to read. */
export function claimsOf(token: string): JsonObject | null {
  const claims = readSegment(token.split('.', 2)[1] ?? '')
  return typeof claims === 'string' ? null : claims
}

/** Whether the token says nothing to its reader: it has no header. Dots prove nothing, many opaque tokens have some. */
export const isOpaque = (token: string): boolean => !holdsObject(token.split('.', 1)[0] ?? '')

/**
 * Whether it is a header that was cut off: one part that begins as base64url of `{"` does, and holds no whole object.
 * Nothing of an opaque token's making begins so.
 */
export const isCutHeader = (token: string): boolean => /^eyJ[A-Za-z0-9_-]*$/.test(token) && !holdsObject(token)

/** The reasons of the two checks that read such a segment. */
export const segmentReasons = (part: string) =>
  ({
    empty: () => ({
      says: `The ${part} is empty.`,
      because:
        'There is nothing between the dots. Some tools send a payload apart from its signature; a JWT never comes so.',
      fix: 'Copy the token again, whole.',
    }),
    'not-base64url': () => ({
      says: `The ${part} is not base64url, so there is nothing to read.`,
      because: 'Decoding stops at the first character outside the alphabet, or at a length that no bytes encode to.',
      fix: 'Copy the token again, whole and unchanged.',
    }),
    'not-utf8': () => ({
      says: `The ${part} decodes to bytes that are not UTF-8.`,
      because:
        'JSON in a JWT is UTF-8. Readers that guess another encoding see other names and values than the issuer signed.',
      fix: 'Have the issuer encode its JSON as UTF-8.',
    }),
    'byte-order-mark': () => ({
      says: `The ${part} starts with a byte order mark.`,
      because:
        'JSON exchanged between systems must not start with one. jose skips it, other parsers refuse it: two servers would disagree about this token.',
      fix: 'Have the issuer write its JSON without a byte order mark.',
    }),
    'not-json': () => ({
      says: `The ${part} is not JSON.`,
      because:
        'It decodes to text, but the text does not follow the JSON grammar. A truncated token or a hand-made one looks like this.',
      fix: 'Copy the token again; if you are editing it, mend the JSON.',
    }),
    'not-an-object': ({ found }) => ({
      says: `The ${part} is JSON, but ${found} instead of an object.`,
      because: 'Parameters and claims are members of an object; anything else has none.',
      fix: 'Wrap the members in { }.',
    }),
    'too-deep': () => ({
      says: `The ${part} is nested hundreds of levels deep.`,
      because: 'No claim needs that. Deep nesting is a way to make a recursive parser run out of stack.',
      fix: 'Flatten the claim.',
      headline: `The ${part} is nested too deep`,
    }),
  }) satisfies Record<SegmentProblem, (evidence: { found: string }) => Explanation>

/** What stands there instead of an object, in a word. */
export function describeSegment(segment: string, problem: SegmentProblem): string {
  if (problem !== 'not-an-object') return problem.replaceAll('-', ' ')
  const text = decodeUtf8(decodeSegment(segment) ?? new Uint8Array())?.trim() ?? ''
  return text.startsWith('[') ? 'an array' : text.startsWith('"') ? 'a string' : text.slice(0, 20)
}
