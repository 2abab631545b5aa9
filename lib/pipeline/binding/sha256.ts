import { base64url } from 'jose'

/** As `ath` (RFC 9449 §4.2) and `x5t#S256` (RFC 8705 §3.1) want it. */
export async function sha256(octets: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', octets)))
}
