import { lookOf, type Row } from './row'
import type { TokenTable } from './table'

/** Of one server: who gets in. */
export interface ColumnSummary {
  /** That have been judged. */
  readonly tokens: number
  readonly letsIn: number
  /** Of those let in: which should not have been. */
  readonly holes: number
  /** Tokens issued for its resource, let in or not. */
  readonly issuedForIt: number
  readonly undecided: number
}

/** How often something occurs. */
interface Counted {
  readonly value: string
  readonly tokens: number
}

/** The most frequent, and how often any of the others occurs. */
interface Ranking {
  readonly first: readonly Counted[]
  readonly others: { readonly values: number; readonly tokens: number }
}

export interface Counts {
  readonly issuers: Ranking
  readonly audiences: Ranking
  /** By the step that decides, over all cells; by the look of those that none refuses: `meant` or `hole`. */
  readonly steps: Ranking
}

export interface Summary {
  readonly tokens: number
  /** Places where they stood. */
  readonly seen: number
  readonly columns: readonly ColumnSummary[]
  readonly counts: Counts
}

/** Listed of each; the others are one line. */
const most = 12

/** @param rows those that are counted */
export function summarize(table: TokenTable, rows: Iterable<number>): Summary {
  const across = table.servers.length
  const columns = table.servers.map(() => ({ tokens: 0, letsIn: 0, holes: 0, issuedForIt: 0, undecided: 0 }))
  const issuers = new Float64Array(table.issuers.all.length)
  const audiences = new Float64Array(table.audiences.all.length)
  const verdicts = new Float64Array(table.verdicts.length)
  const holes = new Float64Array(table.verdicts.length)
  let tokens = 0
  let seen = 0
  for (const row of rows) {
    tokens++
    seen += table.seen.get(row)
    add(issuers, table.issuer.get(row))
    add(audiences, table.audience.get(row))
    for (let server = 0; server < across; server++) {
      const column = columns[server]
      const place = table.cells.get(row * across + server)
      add(verdicts, place)
      // Without a verdict the run goes on, or was cancelled.
      if (!column || !table.verdicts[place]) continue
      column.tokens++
      const isMeant = table.isIssuedFor(row, server)
      if (isMeant) column.issuedForIt++
      const look = lookOf(table.verdicts[place] ?? null, isMeant)
      if (look === 'undecided') column.undecided++
      if (look === 'hole') {
        column.holes++
        add(holes, place)
      }
      if (look === 'hole' || look === 'meant') column.letsIn++
    }
  }
  const steps = new Map<string, number>()
  for (const [place, verdict] of table.verdicts.entries()) {
    if (verdict === null) continue
    const cells = verdicts[place] ?? 0
    const open = holes[place] ?? 0
    if (verdict.outcome === 'accepted') {
      addTo(steps, 'hole', open)
      addTo(steps, 'meant', cells - open)
    } else addTo(steps, verdict.decidedBy, cells)
  }
  return {
    tokens,
    seen,
    columns,
    counts: {
      issuers: ranked(table.issuers.all.map((value, i) => [value, issuers[i] ?? 0])),
      audiences: ranked(table.audiences.all.map((value, i) => [value, audiences[i] ?? 0])),
      steps: ranked([...steps]),
    },
  }
}

const add = (counts: Float64Array, place: number) => {
  counts[place] = (counts[place] ?? 0) + 1
}

const addTo = (counts: Map<string, number>, name: string, more: number) =>
  counts.set(name, (counts.get(name) ?? 0) + more)

function ranked(counts: readonly (readonly [string, number])[]): Ranking {
  const all = counts.filter(([, tokens]) => tokens > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const others = all.slice(most)
  return {
    first: all.slice(0, most).map(([value, tokens]) => ({ value, tokens })),
    others: { values: others.length, tokens: others.reduce((sum, [, tokens]) => sum + tokens, 0) },
  }
}

/** Where can this token be replayed? `resources`: how many the servers have between them. */
export function rowSentence({ cells, opens, undecided, issuedFor }: Row, servers: number, resources: number): string {
  if (cells.some(({ look }) => look === 'waiting')) return 'This token has not been judged.'
  const open = undecided > 0 ? `, ${undecided} undecided` : ''
  const of = resources === servers ? '' : ` of their ${resources} resources`
  return `This token opens ${opens} of ${servers} servers${open}; it was issued for ${issuedFor === 0 ? 'none' : issuedFor}${of}.`
}

/** Who would this server let in? */
export function columnSentence(name: string, { tokens, letsIn, issuedForIt, holes, undecided }: ColumnSummary): string {
  const open = undecided > 0 ? `, ${undecided} undecided` : ''
  const wrong = holes === 0 ? '' : `, ${holes} of them wrongly`
  const issued = issuedForIt === 0 ? 'none was' : `${issuedForIt} ${issuedForIt === 1 ? 'was' : 'were'}`
  return `${name} lets ${letsIn === 0 ? 'none' : letsIn} of ${tokens} tokens in${wrong}${open}; ${issued} issued for it.`
}
