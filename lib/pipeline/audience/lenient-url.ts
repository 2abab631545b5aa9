/**
 * What `new URL()` makes of a text, repairs and all; `null` if it gives up. Only for comparisons that
 * stand for software which does that. Not `URL.canParse()`: once Node 20 has optimized it, it misreads
 * letters of Latin-1.
 */
export function lenientUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
