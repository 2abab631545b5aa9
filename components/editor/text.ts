/** What the editor knows about text, apart from any control that shows it. All offsets are UTF-16. */

export type Tone = 'fail' | 'warn' | 'ask' | 'info'

export interface Span {
  from: number
  to: number
}

/** Both controls break lines with LF only; the token's own text may hold CR or CRLF. */
export function toShown(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Where an offset into the token's own text falls in the shown text. */
export function shownOffset(text: string, offset: number): number {
  if (!text.includes('\r')) return offset
  return toShown(text.slice(0, offset)).length - (text[offset - 1] === '\r' && text[offset] === '\n' ? 1 : 0)
}

interface Replacement extends Span {
  insert: string
}

/** The one smallest replacement that turns `before` into `after`. */
export function replacement(before: string, after: string): Replacement {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }
}

/** Where an offset into `before` belongs in `after`, when one is an edit of the other. */
export function follow(before: string, after: string, offset: number): number {
  if (before === after) return Math.min(offset, after.length)
  const edit = replacement(before, after)
  if (offset <= edit.from) return offset
  if (offset >= edit.to) return offset + after.length - before.length
  return Math.min(offset, edit.from + edit.insert.length)
}

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

const propertyName = /"(?:[^"\\]|\\.)*"(?=\s*:)/g
const loudest: readonly Tone[] = ['fail', 'warn', 'ask', 'info']

/** The text as lines of pieces that each look one way: property names, marks and a picked span told apart. */
export function paint(text: string, marks: readonly (Span & { tone: Tone })[], picked: Span | null): Line[] {
  const spans = marks.map((mark) => ({ ...visibleSpan(text, mark), tone: mark.tone }))
  let from = 0
  return text.split('\n').map((line) => {
    const start = from
    const end = start + line.length
    from = end + 1
    const names = [...line.matchAll(propertyName)].map((found) => ({
      from: start + found.index,
      to: start + found.index + found[0].length,
    }))
    const here = spans.filter(
      (span) => span.from <= end && span.to >= start && (span.to > start || span.from === span.to),
    )
    const cuts = [...names, ...here, ...(picked ? [picked] : [])].flatMap((span) => [span.from, span.to])
    const edges = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end), end])].sort((a, b) => a - b)
    const pieces = edges.slice(1).map((edge, index): Piece => {
      const at = edges[index] ?? start
      const covers = (span: Span) => span.from <= at && span.to >= edge
      return {
        text: text.slice(at, edge),
        key: names.some(covers),
        picked: picked !== null && covers(picked),
        tone: loudest.find((tone) => here.some((span) => span.tone === tone && covers(span))),
      }
    })
    return { from: start, failed: here.some((span) => span.tone === 'fail'), pieces }
  })
}

/** Text from a token, made safe to stand in markdown: nothing in it may become a link, an image or markup. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&:@/]/g, '\\$&').replace(/\r\n?|\n/g, '  \n')
}

const pause = 400
const most = 200

/** The texts a plain control went through, so that an editor that takes over can undo to them. */
export class TextHistory {
  readonly texts: string[]
  #typedAt = Number.NEGATIVE_INFINITY

  constructor(first: string) {
    this.texts = [first]
  }

  /** Typing without a pause counts as one step. */
  typed(text: string, now: number): void {
    const goesOn = now - this.#typedAt < pause
    this.#typedAt = now
    if (goesOn) this.texts[this.texts.length - 1] = text
    else this.#add(text)
  }

  replaced(text: string): void {
    this.#typedAt = Number.NEGATIVE_INFINITY
    this.#add(text)
  }

  #add(text: string): void {
    if (this.texts.at(-1) === text) return
    this.texts.push(text)
    if (this.texts.length > most) this.texts.shift()
  }
}
