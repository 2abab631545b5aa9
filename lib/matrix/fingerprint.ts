import { toHex } from '../pipeline/encoding/hex'

/** A token's SHA-256 in hexadecimal. Its first twelve digits name it where its text is not shown. */
export async function digestOf(token: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))))
}

export const fingerprintOf = (digest: string): string => digest.slice(0, 12)
