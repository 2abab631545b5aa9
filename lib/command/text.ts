import { visible } from '../pipeline/encoding/visible-text'
import { wrapped } from '../pipeline/encoding/wrapped'

/** How output is set: the width of the terminal, and whether it shows colours. */
export interface Style {
  /** Columns to wrap prose at; `null`: lines are as long as they are, as a pipe wants them. */
  readonly columns: number | null
  readonly colours: boolean
}

type Tone = 'good' | 'bad' | 'open' | 'faint' | 'strong'

const codes: Readonly<Record<Tone, number>> = { good: 32, bad: 31, open: 33, faint: 2, strong: 1 }
const esc = String.fromCharCode(27)

/** The text in a colour. What a token says must have gone through `safe` before. */
export const painted = (text: string, tone: Tone, { colours }: Style): string =>
  colours ? `${esc}[${codes[tone]}m${text}${esc}[0m` : text

/** Whatever a terminal would obey is spelled out instead, a line break too. */
export const safe = (text: string): string => visible(text)

/** JSON whose strings hold nothing that a terminal would obey or would not show: an escape stands there. */
export const safeJson = (json: string): string =>
  json.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (c) =>
    [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )

/** The same as `safe` for a text of several lines. */
export const safeLines = (text: string): string => text.split('\n').map(safe).join('\n')

/** A label in front of a sentence, wrapped under itself. */
export function labelled(label: string, text: string, style: Style): string {
  const width = 10
  const lines = linesOf(safe(text), style.columns === null ? null : Math.max(30, style.columns - width - 2))
  return lines
    .map((line, i) => `  ${i === 0 ? painted(label.padEnd(width), 'faint', style) : ' '.repeat(width)}${line}`)
    .join('\n')
}

/** Prose from the left edge. */
export const paragraph = (text: string, style: Style): string => linesOf(safe(text), style.columns).join('\n')

/** The lines of a text, as the terminal has room; a pipe gets one. */
const linesOf = (text: string, columns: number | null): readonly string[] =>
  columns === null ? [text] : wrapped(text, columns)

/** Names with what is to be said of each behind it, wrapped under itself. */
export function definitions(rows: readonly (readonly [term: string, says: string])[], style: Style): string {
  const width = Math.max(...rows.map(([term]) => term.length)) + 4
  const room = style.columns === null ? null : Math.max(30, style.columns - width)
  return rows
    .flatMap(([term, says]) =>
      linesOf(says, room).map((line, i) => `${(i === 0 ? `  ${term}` : '').padEnd(width)}${line}`),
    )
    .join('\n')
}

/** Columns beside each other, each as wide as its widest cell but the last. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)), [])
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd((widths[i] ?? 0) + 2)))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
