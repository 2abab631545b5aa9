import { base64url } from 'jose'

/** The octets of a base64url segment (RFC 7515 §2), or `null` if it is not one. */
export const decodeSegment = (segment: string): Uint8Array<ArrayBuffer> | null => peekSegment(segment)?.slice() ?? null

/**
 * The same for whoever reads them at once: the next call writes over them. By a table: where there is no
 * `Uint8Array.fromBase64`, as in Node 20, jose goes through `atob` and takes ten times as long.
 */
export function peekSegment(segment: string): Uint8Array<ArrayBuffer> | null {
  const { length } = segment
  if (length % 4 === 1) return null
  const octets = length <= desk.length ? desk : new Uint8Array(length)
  // Fewer are read, or more are written, where a character is none of ASCII's.
  const { read, written } = utf8.encodeInto(segment, octets)
  if (read !== length || written !== length) return null
  const whole = length & ~3
  let [stray, to] = [0, 0]
  // Three octets take the place of four characters that have been read.
  for (let from = 0; from < whole; from += 4) {
    const [a, b, c, d] = [at(octets, from), at(octets, from + 1), at(octets, from + 2), at(octets, from + 3)]
    stray |= a | b | c | d
    octets[to++] = (a << 2) | (b >> 4)
    octets[to++] = (b << 4) | (c >> 2)
    octets[to++] = (c << 6) | d
  }
  if (whole < length) {
    const [a, b, c] = [at(octets, whole), at(octets, whole + 1), whole + 2 < length ? at(octets, whole + 2) : 0]
    stray |= a | b | c
    octets[to] = (a << 2) | (b >> 4)
    octets[to + 1] = (b << 4) | (c >> 2)
  }
  return stray & none ? null : octets.subarray(0, (length * 3) >> 2)
}

const utf8 = new TextEncoder()
/** Where segments are decoded: octets are read faster than the characters of a part of a string, and nothing is set aside. */
const desk = new Uint8Array(8192)

const at = (text: Uint8Array, index: number): number => sextets[text[index] as number] as number

// Checked here because decoders differ in what stray characters they skip (jose: any in a signature).
const isBase64url = (segment: string) => segment.length % 4 !== 1 && !/[^A-Za-z0-9_-]/.test(segment)

const none = 64
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** What each octet stands for. */
const sextets = Uint8Array.from({ length: 256 }, (_, code) => {
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
  return base64url.encode(utf8.encode(text))
}
