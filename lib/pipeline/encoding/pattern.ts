/** Longest text that is compared with a pattern, in characters; issuers and names are shorter. */
const longest = 2048

/**
 * Whether a text is of that pattern, in which `*` stands for one or more characters other than `/`.
 * Each part between slashes is walked once, so hostile texts cost no more than their length.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  if (text.length > longest) return false
  if (!pattern.includes('*')) return text === pattern
  const [wanted, given] = [pattern.split('/'), text.split('/')]
  return wanted.length === given.length && wanted.every((part, i) => matchesPart(part.split('*'), given[i] ?? ''))
}

/** The pieces around the stars, in order: the first and the last at the ends, the others at their first occurrence. */
function matchesPart(pieces: readonly string[], text: string): boolean {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at + 1)
    if (found < 0) return false
    at = found + piece.length
  }
  return text.endsWith(last) && text.length - last.length > at
}
