import { base64url } from 'jose'

/**
 * The octets of a base64url segment (RFC 7515 §2), or `null` if it is not one. By a table: where there is
 * no `Uint8Array.fromBase64`, as in Node 20, jose goes through `atob` and takes ten times as long.
 */
export function decodeSegment(segment: string): Uint8Array<ArrayBuffer> | null {
  const { length } = segment
  if (length % 4 === 1) return null
  const octets = new Uint8Array((length * 3) >> 2)
  for (let from = 0, to = 0; from < length; from += 4, to += 3) {
    const [a, b] = [sextet(segment, from), sextet(segment, from + 1)]
    const [c, d] = [
      from + 2 < length ? sextet(segment, from + 2) : 0,
      from + 3 < length ? sextet(segment, from + 3) : 0,
    ]
    if ((a | b | c | d) & none) return null
    const bits = (a << 18) | (b << 12) | (c << 6) | d
    // What does not fit into the last group is dropped by the array.
    octets[to] = bits >> 16
    octets[to + 1] = bits >> 8
    octets[to + 2] = bits
  }
  return octets
}

const sextet = (segment: string, at: number): number => sextets[segment.charCodeAt(at)] ?? none

// Checked here because decoders differ in what stray characters they skip (jose: any in a signature).
const isBase64url = (segment: string) => segment.length % 4 !== 1 && !/[^A-Za-z0-9_-]/.test(segment)

const none = 64
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** What each character code of ASCII stands for. */
const sextets = Uint8Array.from({ length: 128 }, (_, code) => {
  const sextet = alphabet.indexOf(String.fromCharCode(code))
  return sextet < 0 ? none : sextet
})

/**
 * The segment as encoding its octets again would spell it (RFC 4648 §3.5), or `null` if it is not base64url.
 * Only the last character of a group of two or three has bits to spare: four, or two.
 */
export function respelled(segment: string): string | null {
  if (!isBase64url(segment)) return null
  const spare = [0, 0, 0b1111, 0b11][segment.length % 4] ?? 0
  const last = alphabet.indexOf(segment.slice(-1))
  return (last & spare) === 0 ? segment : segment.slice(0, -1) + alphabet[last & ~spare]
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes UTF-8 strictly and keeps a byte order mark, so that a check can refuse it. */
export function decodeUtf8(octets: Uint8Array): string | null {
  try {
    return strictUtf8.decode(octets)
  } catch {
    return null
  }
}

export function encodeUtf8(text: string): string {
  return base64url.encode(new TextEncoder().encode(text))
}
