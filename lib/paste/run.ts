import { blanksWithin } from './blanks'
import { signatureLengths } from './signature'

/** A token in a text: where it stands, what it spells, and what was taken out from between. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly token: string
  readonly dots: number
  readonly lineBreaks: number
  readonly quoteMarks: number
  readonly percent: number
  /** Read up to here; nothing before it is worth reading again. */
  readonly scanned: number
}

/** Start of a JSON object in base64url: `{"`, `{ `, `{` and a line break or tab, `{}`. */
const objectStart = /e(?:y[IJAB]|w[opkl01]|30)/y
/** Columns where mail, terminals and PEM tools break lines. */
const columns = new Set([60, 64, 70, 72, 74, 75, 76, 78, 79, 80, 100, 120, 132])
/** A line break as such, as `\n` typed out, or after a shell's `\`; then `> ` of a quoted mail. */
const gap = /[ \t]{0,100}\\?(?:\r?\n|(?:\\r)?\\n)[ \t]{0,100}((?:>[ \t]{0,3}){0,10})/y
const escaped = /%(?:2[BbDdEeFf]|3[Dd]|5[Ff]|7[Ee])/y
const escapedEnd = /%(?:2[0267]|0[AaDd])/y
const parameter = /[&,;](?:[A-Za-z_][A-Za-z0-9_.-]{0,40}[=:]|\s|$)/y
const escapedQuote = /\\["'nr\n\r]/y
/** Closes a token only if white space, a quote or the end follows the last of them. */
const closing = ',;:!?)]}>'
const wordThenMore = /[ \t]{1,100}[^\s\\]/y

function startsObject(text: string, at: number): boolean {
  return sticky(objectStart, text, at) !== null
}

/** One line's worth of token characters. Whatever is not plainly a delimiter belongs to the token. */
interface Piece {
  readonly text: string
  readonly to: number
  readonly percent: number
  readonly dots: number
  /** Characters after the last dot. */
  readonly tail: number
}

export function readPiece(text: string, from: number): Piece {
  const spelled: string[] = []
  let percent = 0
  let at = from
  while (at < text.length) {
    const octet = text[at] === '%' ? sticky(escaped, text, at)?.[0] : undefined
    const taken = octet ?? plain(text, at)
    if (taken === '') break
    spelled.push(octet ? decodeURIComponent(octet) : taken)
    if (octet) percent++
    at += taken.length
  }
  const joined = spelled.join('')
  return { text: joined, to: at, percent, dots: count(joined, '.'), tail: joined.length - joined.lastIndexOf('.') - 1 }
}

/** What is nothing but token. */
const tokenCharacters = /[A-Za-z0-9_\-.+/=]+/y

/** The token characters from that place on, '' at a delimiter. */
function plain(text: string, at: number): string {
  const run = sticky(tokenCharacters, text, at)
  if (run) return run[0]
  const c = text.charAt(at)
  if (/[\s"'`“”‘’«»„<]/.test(c) || sticky(parameter, text, at)) return ''
  if (c === '%' && sticky(escapedEnd, text, at)) return ''
  if (c === '\\' && sticky(escapedQuote, text, at)) return ''
  if (!closing.includes(c)) return c
  // The text of a link in Markdown ends here.
  if (text.startsWith('](', at)) return ''
  let end = at
  while (end < text.length && closing.includes(text.charAt(end))) end++
  return end === text.length || /[\s"'`“”‘’«»„\\<]/.test(text.charAt(end)) ? '' : text.slice(at, end)
}

/** Reads the token that starts there, over line breaks where it plainly goes on after them. */
export function readRun(text: string, from: number): Run {
  const first = readPiece(text, from)
  const isBlank = text[first.to] === ' ' || text[first.to] === '%'
  const spaced = isBlank && first.dots < 3 ? blanksWithin(text, from) : null
  if (spaced) return spaced
  const prefix = text.slice(Math.max(0, from - 200), from)
  const visible = first.to - from + prefix.length - (prefix.lastIndexOf('\n') + 1)
  const pieces = [first]
  const soFar: SoFar = { dots: first.dots, tail: first.tail, width: 0, first: [first.text.length, visible], whole: [] }
  let marks = 0
  for (let last = first; ; ) {
    const between = sticky(gap, text, last.to)
    if (!between) break
    const next = readPiece(text, last.to + between[0].length)
    if (soFar.dots >= 2 && soFar.whole.length === 0)
      soFar.whole = signatureLengths(spell(pieces).split('.', 1)[0] ?? '')
    if (!goesOn(text, soFar, last, next)) break
    if (between[1]) marks++
    soFar.width ||= next.text.length
    soFar.tail = next.dots > 0 ? next.tail : soFar.tail + next.tail
    soFar.dots += next.dots
    pieces.push(next)
    last = next
  }
  const scanned = pieces.at(-1)?.to ?? first.to
  // Lines that never made a token together were other text: only the first is taken.
  const kept = soFar.dots >= 2 ? pieces : [first]
  return {
    from,
    to: kept.at(-1)?.to ?? first.to,
    token: spell(kept),
    dots: kept.reduce((sum, p) => sum + p.dots, 0),
    lineBreaks: kept.length - 1,
    quoteMarks: kept.length > 1 ? marks : 0,
    percent: kept.reduce((sum, p) => sum + p.percent, 0),
    scanned,
  }
}

const spell = (pieces: readonly Piece[]) => pieces.map((p) => p.text).join('')

interface SoFar {
  dots: number
  tail: number
  /** Length of the second line; 0 before it is read. */
  width: number
  /** The first line may hold a prefix: its length without and with it. */
  readonly first: readonly number[]
  /** Lengths of a whole signature; empty before header and payload are read. */
  whole: readonly number[]
}

/** Whether the next line belongs to the token: it must be nothing but token, and expected. */
function goesOn(text: string, soFar: SoFar, last: Piece, next: Piece): boolean {
  if (!/^[A-Za-z0-9_\-.+/=]+$/.test(next.text) || sticky(wordThenMore, text, next.to)) return false
  if (next.dots >= 2 && startsObject(next.text, 0)) return false
  if (soFar.dots < 2 || next.text.startsWith('.')) return true
  if (soFar.tail === 0) return next.text.length >= 20
  if (soFar.dots > 2) return isWrapped(soFar, last, next)
  if (next.dots === 0 && soFar.whole.includes(soFar.tail + next.tail)) return true
  if (!soFar.whole.includes(soFar.tail)) return isWrapped(soFar, last, next)
  // As long as a signature may be, but another length is possible and the lines stay full.
  return soFar.whole.length > 1 && next.text.length === soFar.width && isWrapped(soFar, last, next)
}

/** Lines of one width, only the last shorter. */
function isWrapped(soFar: SoFar, last: Piece, next: Piece): boolean {
  const [bare = 0, visible = 0] = soFar.first
  if (soFar.width === 0) return columns.has(visible) && next.text.length <= visible
  const regular = soFar.width === bare || soFar.width === visible || columns.has(soFar.width)
  return regular && last.text.length === soFar.width && next.text.length <= soFar.width
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function count(text: string, what: string): number {
  let n = 0
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) n++
  return n
}

/** A JWT, whole or cut, where something has announced one. */
export function jwtAt(text: string, at: number): Run | null {
  if (!startsObject(text, at)) return null
  const run = readRun(text, at)
  return run.dots >= 2 || run.token.length >= 10 ? run : null
}
