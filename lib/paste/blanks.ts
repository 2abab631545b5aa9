import { signatureLengths } from './signature'

/** Words of token characters with blanks between: what a form makes of `+`, and a field of one line of line breaks. */
const words = /[A-Za-z0-9_\-+/=.]+(?:(?: {1,4}|(?:%20|%0[AaDd9]){1,4})[A-Za-z0-9_\-+/=.]+){1,60}/y
const gap = / {1,4}|(?:%20|%0[AaDd9]){1,4}/
const gaps = /( {1,4}|(?:%20|%0[AaDd9]){1,4})/
/** A word of a language has no capital behind another character, and no digit beside that. */
function unlikeWords(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0
  return (digits > 0 && /[a-z_-][A-Z]/.test(text)) || (digits > 1 && /\d[A-Z]/.test(text))
}

/**
 * A JWT with blanks in it. Only its length tells it from a token and the words behind: its signature must be whole,
 * with each blank as the one character it stands for, or with none, as of a text that was broken.
 */
export function blanksWithin(text: string, from: number) {
  words.lastIndex = from
  const all = words.exec(text)?.[0] ?? ''
  const [header = '', payload] = all.split('.', 2)
  if (payload === undefined) return null
  const before = header.length + payload.length + 2
  const pieces = all.slice(before).split(gaps)
  const lengths = signatureLengths(header.split(gap).join(''))
  const isBroken = gap.test(all.slice(0, before))
  let [signature, kept] = ['', '']
  for (const [at, piece] of pieces.entries()) {
    signature += piece
    if (at % 2 === 1) continue
    if (piece.includes('.')) return null
    kept += piece.replaceAll('=', '')
    const isWhole = lengths.includes(kept.length)
    if (at === 0 && isWhole && !isBroken) return null
    const isMore = at === 0 || unlikeWords(kept.slice(pieces[0]?.length))
    const isCounted = at === pieces.length - 1 && lengths.includes(signature.replaceAll('=', '').length)
    if (isCounted || (isWhole && isMore)) return runOf(all.slice(0, before) + signature, from)
  }
  return null
}

function runOf(token: string, from: number) {
  const to = from + token.length
  return { from, to, token, percent: 0, dots: 2, lineBreaks: 0, quoteMarks: 0, scanned: to }
}
