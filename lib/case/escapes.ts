/** Decoded as often as it was encoded, four times at most. Octets that are no ASCII stay encoded. */
export function percentDecoded(text: string): string {
  let plain = text
  for (let i = 0; i < 4 && plain.includes('%'); i++) {
    const next = plain.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    if (next === plain) break
    plain = next
  }
  return plain
}

/** Without the escapes of JSON, however often it was written into a string of JSON: none hides a name or a line's beginning. */
export const unescaped = (text: string): string =>
  text
    .replace(/\\+/g, '\\')
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replaceAll('\\', '')
