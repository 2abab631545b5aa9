import type { Span, Tone } from './text'

/** An empty span cannot be seen: widen it by one character of its line, if the line has any. */
export function visibleSpan(text: string, { from, to }: Span): Span {
  const start = Math.max(0, Math.min(from, text.length))
  const end = Math.max(start, Math.min(to, text.length))
  if (end > start) return { from: start, to: end }
  if (start < text.length && text[start] !== '\n') return { from: start, to: start + 1 }
  if (start > 0 && text[start - 1] !== '\n') return { from: start - 1, to: start }
  return { from: start, to: start }
}

interface Piece {
  text: string
  key: boolean
  picked: boolean
  tone: Tone | undefined
}

export interface Line {
  from: number
  failed: boolean
  pieces: Piece[]
}

const loudest: readonly Tone[] = ['fail', 'warn']
/** Each line and each piece is an element. */
const mostLines = 200
const mostPieces = 800

/**
 * The text as lines of pieces that each look one way: property names, marks and a picked span told apart.
 * `null` for a text of more lines or pieces than are drawn.
 */
export function paint(text: string, marks: readonly (Span & { tone: Tone })[], picked: Span | null): Line[] | null {
  const spans = marks.map((mark) => ({ ...visibleSpan(text, mark), tone: mark.tone }))
  const lines: Line[] = []
  let left = mostPieces
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = paintLine(text, { from: start, to: end }, spans, picked, left)
    if (!line || lines.length === mostLines) return null
    lines.push(line)
    left -= line.pieces.length
    start = end + 1
  }
  return lines
}

function paintLine(
  text: string,
  { from: start, to: end }: Span,
  spans: readonly (Span & { tone: Tone })[],
  picked: Span | null,
  most: number,
): Line | null {
  const names = namesIn(text, start, end, most)
  const here = spans.filter(
    (span) => span.from <= end && span.to >= start && (span.to > start || span.from === span.to),
  )
  const cuts = [...names, ...here, ...(picked ? [picked] : [])].flatMap((span) => [span.from, span.to])
  const edges = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end), end])].sort((a, b) => a - b)
  if (edges.length > most) return null
  let name = 0
  const pieces = edges.slice(1).map((edge, index): Piece => {
    const at = edges[index] ?? start
    const covers = (span: Span | undefined) => span !== undefined && span.from <= at && span.to >= edge
    while ((names[name]?.to ?? edge) <= at) name += 1
    return {
      text: text.slice(at, edge),
      key: covers(names[name]),
      picked: picked !== null && covers(picked),
      tone: loudest.find((tone) => here.some((span) => span.tone === tone && covers(span))),
    }
  })
  return { from: start, failed: here.some((span) => span.tone === 'fail'), pieces }
}

/** The strings of a line that a colon follows, up to `most`. One walk: what is not closed on this line ends it. */
function namesIn(text: string, start: number, end: number, most: number): Span[] {
  const names: Span[] = []
  for (let at = start; names.length < most; ) {
    const from = text.indexOf('"', at)
    if (from < 0 || from >= end) break
    let to = from + 1
    while (to < end && text[to] !== '"') to += text[to] === '\\' ? 2 : 1
    if (to >= end) break
    at = to += 1
    while (at < end && isSpace(text[at])) at += 1
    if (text[at] === ':' && at < end) names.push({ from, to })
  }
  return names
}

const isSpace = (character: string | undefined) => character === ' ' || character === '\t' || character === '\r'
