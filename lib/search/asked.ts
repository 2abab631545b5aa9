/** What was typed, as it is looked for. */
export interface Asked {
  /** Each word in its spellings, in lower case; one of them is enough. */
  readonly words: readonly (readonly string[])[]
  /** All of it in lower case, without the words that say nothing before and after it. */
  readonly phrase: string
  /** All of it, as a title may stand. */
  readonly whole: string
}

// Words that say nothing of what is looked for. “no” does: “no aud” is a fault by itself.
const empty = new Set(
  'a an and are as at be by can do does for from get got has have how i if in into is it its make me my not of on or our so that the their them then there this to use used using vs was we what when where which who why will with you your'.split(
    ' ',
  ),
)

/** Other words for the same, as people type them and as the pages say it. */
const same: Readonly<Record<string, readonly string[]>> = {
  array: ['list'],
  aud: ['audience'],
  csharp: ['c'],
  idp: ['authorization'],
  jwks: ['keys'],
  skew: ['clock', 'tolerance'],
  leeway: ['tolerance'],
  ignored: ['ignores'],
  trailing: ['slash'],
  revoked: ['revocation'],
  scopes: ['scope'],
  audiences: ['audience'],
  tokens: ['token'],
  jwt: ['token'],
  validate: ['validates', 'verify'],
  validation: ['validate'],
  verify: ['verifies', 'validate'],
}

/** As the index cuts texts: at spaces and punctuation. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\n\r\p{Z}\p{P}]+/u)
    .filter((word) => word !== '')

/** A question of empty words alone is looked for as it stands. */
export function askedOf(query: string): Asked {
  const typed = [...new Set(wordsOf(query))]
  const full = typed.filter((word) => !empty.has(word))
  const words = (full.length > 0 ? full : typed).map((word) => [
    word,
    ...(Object.hasOwn(same, word) ? (same[word] ?? []) : []),
  ])
  return { words, phrase: phraseOf(query.trim().toLowerCase()), whole: wholeOf(query) }
}

/** A text without its case and the sign at its end. */
export const wholeOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[?!.]$/, '')

function phraseOf(text: string): string {
  const parts = text.split(/\s+/)
  const full = (part: string) => !empty.has(part.replace(/[?!.]$/, ''))
  const first = parts.findIndex(full)
  if (first < 0) return text
  return parts
    .slice(first, parts.findLastIndex(full) + 1)
    .join(' ')
    .replace(/[?!.]$/, '')
}
