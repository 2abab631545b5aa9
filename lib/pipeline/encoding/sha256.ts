import { base64url } from 'jose'
import { respelled } from './segments'

/** As `ath` (RFC 9449 §4.2) and `x5t#S256` (RFC 8705 §3.1) want it. */
export async function sha256(octets: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', octets)))
}

/** Whether a value could be one: 32 octets in base64url, written the one canonical way. */
export const isThumbprint = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 43 && respelled(value) === value
