/** A token's SHA-256 in hexadecimal. Its first twelve digits name it where its text is not shown. */
export async function digestOf(token: string): Promise<string> {
  const octets = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
  let hex = ''
  for (const octet of octets) hex += pairs[octet]
  return hex
}

const pairs = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'))

export const fingerprintOf = (digest: string): string => digest.slice(0, 12)
