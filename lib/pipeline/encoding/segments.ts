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
  const octets = length <= scratch.length ? scratch : new Uint8Array(length)
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

/** The octets of a text in UTF-8, for whoever reads them at once: the next call writes over them. */
export function peekOctets(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > inputs.length / 3) return utf8.encode(text)
  return inputs.subarray(0, utf8.encodeInto(text, inputs).written)
}

const utf8 = new TextEncoder()
/** As long as what is signed of a usual token, written in characters of three octets. */
const inputs = new Uint8Array(3 * 8192)
/** Where segments are decoded: octets are read faster than the characters of a part of a string, and nothing is set aside. */
const scratch = new Uint8Array(8192)

const at = (text: Uint8Array, index: number): number => sextets[text[index] as number] as number

// Checked here because decoders differ in what stray characters they skip (jose: any in a signature).
const isBase64url = (segment: string) => !stray.test(segment)

const stray = /[^A-Za-z0-9_-]/

const compact = /^[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/
let [lastText, wasCompact] = ['', false]

/** Whether a text is three parts without a stray character. Of the last text it is known: more than one check asks. */
export function isCompact(text: string): boolean {
  if (text !== lastText) [lastText, wasCompact] = [text, compact.test(text)]
  return wasCompact
}

/** The three parts of a token. */
export class Parts {
  #isBase64url: boolean | null

  constructor(
    readonly header: string,
    readonly payload: string,
    readonly signature: string,
    isBase64url: boolean | null = null,
  ) {
    this.#isBase64url = isBase64url
  }

  /** No part has a character outside of the alphabet. Looked for once. */
  get isBase64url(): boolean {
    this.#isBase64url ??= isBase64url(this.header) && isBase64url(this.payload) && isBase64url(this.signature)
    return this.#isBase64url
  }
}

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
 * @param isOfAlphabet no other character is in it
 */
export function respelled(segment: string, isOfAlphabet: boolean = isBase64url(segment)): string | null {
  if (segment.length % 4 === 1 || !isOfAlphabet) return null
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
