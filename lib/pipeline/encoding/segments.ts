import { base64url } from 'jose'

/**
 * The octets of a base64url segment (RFC 7515 §2), or `null` if it is not one. By a table: where there is
 * no `Uint8Array.fromBase64`, as in Node 20, jose goes through `atob` and takes ten times as long.
 */
export function decodeSegment(segment: string): Uint8Array<ArrayBuffer> | null {
  if (segment.length % 4 === 1) return null
  const octets = new Uint8Array((segment.length * 3) >> 2)
  let [bits, held, at] = [0, 0, 0]
  for (let i = 0; i < segment.length; i++) {
    const six = sextets[segment.charCodeAt(i)]
    if (six === undefined || six === none) return null
    bits = (bits << 6) | six
    held += 6
    if (held < 8) continue
    held -= 8
    octets[at++] = bits >> held
  }
  return octets
}

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
