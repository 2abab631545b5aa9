import { stepsOf } from '../judge/station'
import { decidingExplanation } from '../judge/words'
import { instant } from '../pipeline/encoding/instant'
import type { Takeaway } from './takeaway'

/** One line of the picture. Lengths in pixels; `y` is the base line. */
interface Words {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly mono: boolean
  readonly ink: Ink
  readonly text: string
}
interface Box {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}
type Ink = 'paper' | 'ink' | 'soft' | 'line' | 'good' | 'bad' | 'open'

/** The verdict as a picture: what it consists of, for whoever draws it. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** For those who do not see it. */
  readonly title: string
  readonly parts: readonly (Words | Box)[]
}

/** Dark on light whatever the page shows: a picture goes elsewhere. Each is read at 4.5 to 1 on paper. */
export const inks: Readonly<Record<Ink, string>> = {
  paper: '#ffffff',
  ink: '#16181d',
  soft: '#565b66',
  line: '#d9dce2',
  good: '#1a6b3c',
  bad: '#b3261e',
  open: '#7a5a00',
}

/** Of the reader's machine: a picture carries no font. */
export const fonts = {
  text: 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  mono: 'ui-monospace, Menlo, Consolas, monospace',
} as const

const width = 800
const margin = 40
const most = 20

/** How many characters of that size a line holds: fonts differ, so this is on the safe side. */
const fitting = (size: number) => Math.floor((width - 2 * margin - 24) / (size * 0.6))

export function pictureOf({ judgement, server, now }: Pick<Takeaway, 'judgement' | 'server' | 'now'>): Picture {
  const { stamp, headline, sentence } = judgement.summary
  const ink = ({ accepted: 'good', rejected: 'bad', undecided: 'open' } as const)[stamp]
  const parts: (Words | Box)[] = []
  let y = margin
  const write = (text: string, options: Partial<Words> = {}, rows = 3) => {
    const size = options.size ?? 16
    for (const line of wrapped(text, fitting(size), rows)) {
      y += Math.round(size * 1.45)
      parts.push({ kind: 'text', x: margin, y, size, bold: false, mono: false, ink: 'ink', ...options, text: line })
    }
  }
  write(`${stamp.toUpperCase()}${judgement.answer ? ` · HTTP ${judgement.answer.status}` : ''}`, {
    size: 18,
    bold: true,
    ink,
  })
  write(headline, { size: 28, bold: true })
  write(sentence, { size: 16, ink: 'soft' }, 4)
  y += 12
  write(server.resource, { size: 14, mono: true }, 2)
  y += 16
  for (const { text, tone, evidence } of steps(judgement.stations)) {
    parts.push({ kind: 'box', x: margin, y: y + 6, width: 4, height: 20, ink: tone })
    write(text, { size: 15, x: margin + 16, ink: tone === 'line' ? 'soft' : 'ink', bold: tone !== 'line' }, 2)
    for (const line of evidence) write(line, { size: 13, x: margin + 16, mono: true }, 2)
  }
  const why = decidingExplanation(judgement.stations)
  if (why) {
    y += 12
    write(why.fix, { size: 15 }, 4)
  }
  y += 12
  write(`Deputy Lab · judged at ${instant(now) ?? now}`, { size: 12, ink: 'soft' }, 1)
  return { width, height: y + margin, title: `${stamp}: ${headline} ${sentence}`, parts }
}

interface Line {
  readonly text: string
  readonly tone: Ink
  readonly evidence: readonly string[]
}

/** What passes in one line each, what does not with its evidence; no more than a picture can show. */
function steps(stations: Takeaway['judgement']['stations']): readonly Line[] {
  const all = stations.map((station): Line => {
    const beyond = station.reached ? '' : ' (not reached)'
    if (station.kind === 'fold') return { text: `✓ ${station.title}${beyond}`, tone: 'line', evidence: [] }
    const tone = station.status === 'fail' && station.reached ? 'bad' : station.decides ? 'open' : 'line'
    const mark = ({ pass: '✓', fail: '✕', warn: '!', off: '○', unknown: '?', blocked: '…', error: '✕' } as const)[
      station.status
    ]
    const { expected, found } = station.evidence ?? {}
    const evidence = station.decides && station.evidence ? [`expected  ${expected}`, `found     ${found}`] : []
    return { text: `${mark} ${station.title}${beyond}`, tone, evidence }
  })
  const decides =
    stepsOf(stations).length === 0
      ? 0
      : Math.max(
          0,
          all.findIndex(({ evidence }) => evidence.length > 0),
        )
  const from = Math.max(0, Math.min(decides - most + 3, all.length - most))
  const shown = all.slice(from, from + most)
  const missing = all.length - shown.length
  return missing > 0 ? [...shown, { text: `and ${missing} more`, tone: 'line', evidence: [] }] : shown
}

/** At most so many lines; a longer word is cut, a longer text ends with an ellipsis. */
function wrapped(text: string, columns: number, rows: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of pieces(shownText(text), columns)) {
    if (line !== '' && [...line].length + 1 + [...word].length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  const all = [...lines, line]
  return all.length > rows ? [...all.slice(0, rows - 1), `${all[rows - 1]?.slice(0, columns - 1)}…`] : all
}

const pieces = (text: string, columns: number): readonly string[] =>
  text.split(' ').flatMap((word) => {
    const letters = [...word]
    const count = Math.max(1, Math.ceil(letters.length / columns))
    return [...Array(count).keys()].map((i) => letters.slice(i * columns, (i + 1) * columns).join(''))
  })

/** Marks of direction and of the machine are shown as what they are: they would turn the line around. */
const shownText = (text: string): string =>
  text
    .toWellFormed()
    .slice(0, 4000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\ufffe\uffff]/gu, '�')
