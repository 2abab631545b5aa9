/** A part of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

const width = 180

/** Where these words, in lower case, begin in the text, and how long they are; in order, none inside another. */
function hitsIn(text: string, words: readonly string[]): readonly { readonly at: number; readonly length: number }[] {
  const lower = text.toLowerCase()
  // Some letters get longer in lower case; then places would not fit.
  if (lower.length !== text.length) return []
  const all = words.flatMap((word) => {
    const places: { at: number; length: number }[] = []
    if (word === '') return places
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      if (!/[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' ')) places.push({ at, length: word.length })
    return places
  })
  let end = 0
  return all
    .sort((a, b) => a.at - b.at || b.length - a.length)
    .filter(({ at, length }) => {
      if (at < end) return false
      end = at + length
      return true
    })
}

/** The whole text, cut at the words that were found in it. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const { at, length } of hitsIn(text, words)) {
    if (at > from) parts.push({ text: text.slice(from, at), hit: false })
    parts.push({ text: text.slice(at, at + length), hit: true })
    from = at + length
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false })
  return parts
}

/** About two lines of the text, from shortly before the first word that was found. */
export function excerpt(text: string, words: readonly string[]): readonly Piece[] {
  const first = hitsIn(text, words)[0]?.at ?? 0
  const early = Math.max(0, first - 60)
  const start = early === 0 ? 0 : text.indexOf(' ', early) + 1
  const late = Math.min(text.length, start + width)
  const end = late === text.length ? late : Math.max(text.lastIndexOf(' ', late), first + 1)
  return pieces(`${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`, words)
}
