import { type Judged, judgeVector } from './adapter'
import type { VectorCase } from './case'
import { faultOfCase } from './form'
import { type Row, type Scored, count, failures, type Mark, score } from './score'

/** One vector file, parsed. */
export interface VectorFile {
  readonly name: string
  readonly cases: readonly VectorCase[]
}

/** Judges every case of every file, one after another. A case that makes the pipeline throw is a row like the others. */
export async function runFiles(files: readonly VectorFile[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const { name, cases } of files) {
    const scored: Scored[] = []
    for (const vector of cases) scored.push(score(vector, await judgeVector(vector).catch(crash)))
    rows.push({ file: name, scored })
  }
  return rows
}

const crash = (error: unknown): Judged => ({
  verdict: 'crash',
  decidedBy: null,
  reason: String(error),
  labels: [],
  alsoFound: [],
  status: null,
})

/** Heading of each column, and what it counts. */
const columns: readonly (readonly [string, Mark | 'cases'])[] = [
  ['cases', 'cases'],
  ['right', 'right'],
  ['contested', 'contested'],
  ['skipped', 'skipped'],
  ['explained', 'explained'],
  ['false accept', 'falseAccept'],
  ['false reject', 'falseReject'],
  ['wrong reason', 'wrongReason'],
  ['wrong status', 'wrongStatus'],
  ['crash', 'crash'],
]

const countsOf = (scored: readonly Scored[]) =>
  columns.map(([, mark]) => (mark === 'cases' ? scored.length : count(scored, mark)))

/** The table and everything that is not right, as text. */
export function printed(rows: readonly Row[]): string {
  const all = rows.flatMap((r) => r.scored)
  const named = [...rows.map((r) => [r.file, countsOf(r.scored)] as const), ['total', countsOf(all)] as const]
  const first = Math.max(...named.map(([name]) => name.length))
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(first)}  ${cells.map((cell, i) => String(cell).padStart(columns[i]?.[0].length ?? 0)).join('  ')}`
  const table = [
    line(
      '',
      columns.map(([title]) => title),
    ),
    ...named.map(([name, cells]) => line(name, cells)),
  ]
  return [...table, ...wrongs(all), ...explained(all), ''].join('\n')
}

const wrongMarks: readonly Mark[] = ['falseAccept', 'falseReject', 'wrongReason', 'wrongStatus', 'crash']

function wrongs(all: readonly Scored[]): readonly string[] {
  return wrongMarks.flatMap((mark) => {
    const cases = all.filter((s) => s.marks.includes(mark))
    if (cases.length === 0) return []
    return [
      '',
      `${columns.find(([, m]) => m === mark)?.[0]}:`,
      ...cases.map((s) => `  ${s.id} (${s.strength}): ${got(s)}`),
    ]
  })
}

const got = ({ expected, judged }: Scored): string => {
  const wanted = `${expected.verdict} ${expected.status ?? ''} ${expected.labels.join('/')}`.trim()
  const ours =
    judged.verdict === 'accept'
      ? 'accept'
      : `${judged.verdict} ${judged.status ?? ''} ${judged.decidedBy}:${judged.reason}`
  return `wanted ${wanted}, got ${ours}`
}

function explained(all: readonly Scored[]): readonly string[] {
  const found = new Set(all.flatMap((s) => (s.difference ? [s.difference] : [])))
  return [...found].flatMap((d) => [
    '',
    `Explained: ${d.name}`,
    `  ${d.because}`,
    `  ${all
      .filter((s) => s.difference === d)
      .map((s) => s.id)
      .join(', ')}`,
  ])
}

/** The same for machines. */
export function asJson(rows: readonly Row[]): string {
  const titles = columns.map(([, mark]) => mark)
  const tally = (scored: readonly Scored[]) => Object.fromEntries(countsOf(scored).map((n, i) => [titles[i], n]))
  const files = rows.map((r) => ({
    file: r.file,
    ...tally(r.scored),
    results: r.scored.map(({ difference, ...s }) => ({ ...s, difference: difference?.name ?? null })),
  }))
  return JSON.stringify(
    { passed: failures(rows).length === 0, totals: tally(rows.flatMap((r) => r.scored)), files },
    null,
    2,
  )
}

export { failures, faultOfCase }
