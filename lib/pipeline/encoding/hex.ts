const pairs = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'))

/** Octets as hexadecimal digits, in small letters. */
export function toHex(octets: Uint8Array): string {
  let hex = ''
  for (const octet of octets) hex += pairs[octet]
  return hex
}

/** The octets of hexadecimal digits, two for each; nothing but digits is expected. */
export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** The octets of a text that may be hexadecimal digits; `null` if it is not. */
export const readHex = (text: string): Uint8Array | null =>
  text.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(text) ? fromHex(text) : null
