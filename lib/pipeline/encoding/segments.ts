import { base64url } from 'jose'

/** The octets of a base64url segment (RFC 7515 §2), or `null` if it is not one. */
export const decodeSegment = (segment: string): Uint8Array<ArrayBuffer> | null => peekSegment(segment)?.slice() ?? null

/**
 * The same for whoever reads them at once: the next call writes over them. By a table: where there is no
 * `Uint8Array.fromBase64`, as in Node 20, jose goes through `atob` and takes ten times as long.
 */
export function peekSegment(segment: string): Uint8Array<ArrayBuffer> | null {
  const { length } = segment
  const octets = length <= scratch.length ? scratch : new Uint8Array(length)
  return isAscii(segment, octets) ? decodedIn(octets, 0, length) : null
}

/**
 * What is signed of a compact JWS, and its signature, for whoever reads them at once: the next call writes over them.
 * @param ending its last part
 */
export function peekSigned(
  token: string,
  ending: string,
): { readonly input: Octets; readonly signature: Octets } | null {
  const { length } = token
  const octets = length <= scratch.length ? scratch : new Uint8Array(length)
  if (!isAscii(token, octets)) return null
  const start = length - ending.length
  const signature = decodedIn(octets, start, length)
  return signature && { input: octets.subarray(0, start - 1), signature }
}

type Octets = Uint8Array<ArrayBuffer>

/** Writes a text to octets, as far as it is of ASCII: of other characters fewer are read, or more are written. */
function isAscii(text: string, octets: Octets): boolean {
  const { read, written } = utf8.encodeInto(text, octets)
  return read === text.length && written === text.length
}

/** Decodes base64url where it stands: three octets take the place of four characters that have been read. */
function decodedIn(octets: Octets, start: number, end: number): Octets | null {
  const length = end - start
  if (length % 4 === 1) return null
  // Looked up once: to a compiler what stands outside might change meanwhile.
  const bits = sextets
  const whole = end - (length & 3)
  let all = 0
  let to = start
  for (let from = start; from < whole; from += 4) {
    const four =
      ((bits[octets[from] as number] as number) << 18) |
      ((bits[octets[from + 1] as number] as number) << 12) |
      ((bits[octets[from + 2] as number] as number) << 6) |
      (bits[octets[from + 3] as number] as number)
    all |= four
    octets[to] = four >> 16
    octets[to + 1] = four >> 8
    octets[to + 2] = four
    to += 3
  }
  if (whole < end) {
    const a = bits[octets[whole] as number] as number
    const b = bits[octets[whole + 1] as number] as number
    const c = whole + 2 < end ? (bits[octets[whole + 2] as number] as number) : 0
    all |= a | b | c
    octets[to] = (a << 2) | (b >> 4)
    octets[to + 1] = (b << 4) | (c >> 2)
  }
  return all < 0 ? null : octets.subarray(start, start + ((length * 3) >> 2))
}

const utf8 = new TextEncoder()
/** Where segments are decoded: octets are read faster than the characters of a part of a string, and nothing is set aside. */
const scratch = new Uint8Array(8192)

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

/** The parts of a compact JWS (RFC 7515 §7.1); `null`: they are fewer or more than three. */
export function partsOf(token: string): Parts | null {
  const first = token.indexOf('.')
  const second = token.indexOf('.', first + 1)
  if (second < 0 || token.includes('.', second + 1)) return null
  return new Parts(token.slice(0, first), token.slice(first + 1, second), token.slice(second + 1), isCompact(token))
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** What each octet stands for; negative: nothing. */
const sextets = Int8Array.from({ length: 256 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)))

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

/** A text in base64url (RFC 4648 §5), by its UTF-8 octets: as a segment spells it, and a secret in a JWK. */
export function base64urlOf(text: string): string {
  return base64url.encode(utf8.encode(text))
}
