import { base64url } from 'jose'

/** The octets of a base64url segment (RFC 7515 §2), or `null` if it is not one. */
export function decodeSegment(segment: string): Uint8Array | null {
  // Checked here because decoders differ in what stray characters they skip (jose: any in a signature).
  if (!/^[A-Za-z0-9_-]*$/.test(segment) || segment.length % 4 === 1) return null
  return base64url.decode(segment)
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
