import { memberValue, readObject } from '../pipeline/encoding/json'
import { copied } from '../pipeline/encoding/object-segment'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'

/**
 * What looks like a token and is none. `plain`: JSON in base64url alone. `cut`: it stops after its second part.
 * `parts`: as many parts as no token has. `unsigned`: its first part names no algorithm, as in a signed cookie.
 */
export type Lookalike = 'plain' | 'cut' | 'parts' | 'unsigned'

export interface Shape {
  /** `none`: not even that. */
  readonly kind: 'jws' | 'jwe' | Lookalike | 'none'
  /** Without the full stop of a sentence. */
  readonly text: string
}

/** Characters of a first part that is looked into. */
const longestHeader = 16_384
/** A first part that nothing can be read from counts as a damaged header if it is at least as long. */
const shortestHeader = 16

/** What a run of token characters is that begins like a JSON object in base64url. */
export function shapeOf(run: string): Shape {
  const parts = run.split('.', 8)
  const stop = (parts.length === 4 || parts.length === 6 || parts.length === 2) && parts.at(-1) === ''
  const text = stop ? run.slice(0, -1) : run
  const count = parts.length - (stop ? 1 : 0)
  const header = headerOf(parts[0] ?? '')
  if (header === 'unreadable') {
    const damaged = count === 3 && (parts[0] ?? '').length >= shortestHeader
    return { kind: damaged ? 'jws' : 'none', text }
  }
  if (count === 1) return { kind: 'plain', text }
  if (count === 2) return { kind: 'cut', text }
  if (count === 3) return { kind: header === 'alg' || header === 'enc' ? 'jws' : 'unsigned', text }
  return { kind: count === 5 && header === 'enc' ? 'jwe' : 'parts', text }
}

/** Tokens of one key share their header, so most have been read before. So many are remembered, and none that is longer. */
const readBefore = new Map<string, Header>()
const remembered = 500
const longestRemembered = 1024
type Header = 'alg' | 'enc' | 'object' | 'unreadable'

function headerOf(segment: string): Header {
  const before = readBefore.get(segment)
  if (before) return before
  const header = readHeader(segment)
  if (segment.length > longestRemembered) return header
  if (readBefore.size >= remembered) readBefore.clear()
  readBefore.set(copied(segment), header)
  return header
}

function readHeader(segment: string): Header {
  const octets = segment.length > longestHeader ? null : decodeSegment(segment.replace(/={1,2}$/, ''))
  const text = octets && decodeUtf8(octets)
  const header = text === null ? 'not-json' : readObject(text)
  if (typeof header === 'string') return 'unreadable'
  if (memberValue(header, 'enc') !== undefined) return 'enc'
  return memberValue(header, 'alg') === undefined ? 'object' : 'alg'
}
