/**
 * Splits a sentence around the addresses in it: words, value, words, … Each is an address or `name=address`, without
 * the punctuation that ends the sentence. One walk over the text.
 */
export function splitValues(text: string): string[] {
  const parts: string[] = []
  let done = 0
  const scheme = /(?:https?|api):\/\//g
  for (let found = scheme.exec(text); found; found = scheme.exec(text)) {
    const first = found.index + found[0].length
    let end = first
    while (end < text.length && !/[\s,;]/.test(text.charAt(end))) end += 1
    const next = end
    while (end > first && /[.:?!)]/.test(text.charAt(end - 1))) end -= 1
    scheme.lastIndex = Math.max(next, first)
    if (end === first) continue
    const from = text[found.index - 1] === '=' ? nameStart(text, found.index - 1, done) : found.index
    parts.push(text.slice(done, from), text.slice(from, end))
    done = end
  }
  return [...parts, text.slice(done)]
}

/** Where the name before an equals sign begins; behind the sign if there is none. */
function nameStart(text: string, equals: number, least: number): number {
  let at = equals
  while (at > least && /[a-z_]/.test(text.charAt(at - 1))) at -= 1
  return at === equals ? equals + 1 : at
}
