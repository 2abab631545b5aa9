/** What the editor knows about text, apart from any control that shows it. All offsets are UTF-16. */

export type Tone = 'fail' | 'warn'

export interface Span {
  from: number
  to: number
}

/** Both controls break lines with LF only; the token's own text may hold CR or CRLF. */
export function toShown(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Overrides, embeddings and isolates of Unicode's bidirectional algorithm, each once: what follows is drawn in another order. */
export function reordering(text: string): readonly string[] {
  return [...new Set(text.match(/[\u202A-\u202E\u2066-\u2069]/g))]
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

/** The number of the line that holds an offset, from 0. */
export function lineAt(text: string, offset: number): number {
  let line = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
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
