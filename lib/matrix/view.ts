import { lookOf, type Look } from './row'
import type { TokenTable } from './table'

/** A column by which rows are sorted and filtered. Servers by their place. */
export type ColumnId =
  | 'token'
  | 'issuer'
  | 'audience'
  | 'client'
  | 'algorithm'
  | 'expires'
  | 'seen'
  | 'opens'
  | `server-${number}`

export interface View {
  readonly sort: { readonly by: ColumnId; readonly down: boolean } | null
  /**
   * What a column must hold: of texts a part, whatever its case, or `=` and the whole of it; of numbers the least;
   * of servers a look or `step:` and the deciding step; of `step` that any server decides there, or `meant` or `hole`.
   */
  readonly filters: Readonly<Partial<Record<ColumnId | 'step', string>>>
}

export const everything: View = { sort: null, filters: {} }

/** The rows of a view in its order. */
export function rowsOf(table: TokenTable, { sort, filters }: View): Uint32Array {
  const tests = Object.entries(filters).flatMap(([by, value]) =>
    value ? [testOf(table, by as ColumnId | 'step', value)] : [],
  )
  let count = 0
  const rows = new Uint32Array(table.size)
  for (let row = 0; row < table.size; row++) if (tests.every((test) => test(row))) rows[count++] = row
  const kept = rows.subarray(0, count)
  if (!sort) return kept
  const key = keyOf(table, sort.by)
  const keys = new Float64Array(table.size)
  for (const row of kept) keys[row] = key(row)
  const sign = sort.down ? -1 : 1
  return kept.sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b)
}

const serverOf = (by: string) => (by.startsWith('server-') ? Number(by.slice('server-'.length)) : null)

function testOf(table: TokenTable, by: ColumnId | 'step', value: string): (row: number) => boolean {
  const server = serverOf(by)
  const across = table.servers.length
  if (server !== null) {
    const isMet = table.verdicts.map((verdict) => (isMeant: boolean) => {
      if (!value.startsWith('step:')) return lookOf(verdict, isMeant) === value
      return verdict !== null && verdict.outcome !== 'accepted' && verdict.decidedBy === value.slice('step:'.length)
    })
    return (row) => isMet[table.cells.get(row * across + server)]?.(table.isIssuedFor(row, server)) ?? false
  }
  if (by === 'step') {
    const isMet = table.verdicts.map((verdict) => (isMeant: boolean) => {
      if (verdict?.outcome === 'accepted') return lookOf(verdict, isMeant) === value
      return verdict !== null && verdict.decidedBy === value
    })
    return (row) =>
      table.servers.some((_, i) => isMet[table.cells.get(row * across + i)]?.(table.isIssuedFor(row, i)) ?? false)
  }
  if (by === 'expires' || by === 'seen' || by === 'opens') {
    const least = Number(value)
    const key = keyOf(table, by)
    return (row) => key(row) >= least
  }
  const contains = textTest(value)
  if (by === 'token') return (row) => contains(table.fingerprints[row] ?? '') || contains(table.names.get(row) ?? '')
  const { words, column } = textColumn(table, by as TextColumn)
  const isMet = words.map(contains)
  return (row) => isMet[column.get(row)] ?? false
}

function textTest(value: string): (text: string) => boolean {
  if (value.startsWith('=')) return (text) => text === value.slice(1)
  const part = value.toLowerCase()
  return (text) => text.toLowerCase().includes(part)
}

type TextColumn = 'issuer' | 'audience' | 'client' | 'algorithm'

function textColumn(table: TokenTable, by: TextColumn) {
  const words = { issuer: table.issuers, audience: table.audiences, client: table.clients, algorithm: table.algorithms }
  return { words: words[by].all, column: table[by] }
}

const looks: readonly Look[] = ['hole', 'meant', 'undecided', 'rejected', 'waiting']

/** A number for each row, in whose order they stand. */
function keyOf(table: TokenTable, by: ColumnId): (row: number) => number {
  const across = table.servers.length
  const server = serverOf(by)
  if (server !== null) {
    const steps = ranksOf(table.verdicts.map((verdict) => (verdict && 'decidedBy' in verdict ? verdict.decidedBy : '')))
    return (row) => {
      const place = table.cells.get(row * across + server)
      const look = lookOf(table.verdicts[place] ?? null, table.isIssuedFor(row, server))
      return looks.indexOf(look) * 100_000 + (steps[place] ?? 0)
    }
  }
  switch (by) {
    case 'seen':
      return (row) => table.seen.get(row)
    case 'expires':
      return (row) => {
        const expires = table.expires.get(row)
        return Number.isNaN(expires) ? -Infinity : expires
      }
    case 'opens': {
      const opens = table.verdicts.map((verdict) => Number(verdict?.outcome === 'accepted'))
      return (row) => {
        let sum = 0
        for (let i = 0; i < across; i++) sum += opens[table.cells.get(row * across + i)] ?? 0
        return sum
      }
    }
    case 'issuer':
    case 'audience':
    case 'client':
    case 'algorithm': {
      const { words, column } = textColumn(table, by)
      const ranks = ranksOf(words)
      return (row) => ranks[column.get(row)] ?? 0
    }
    default: {
      const ranks = ranksOf(Array.from({ length: table.size }, (_, row) => nameOf(table, row)))
      return (row) => ranks[row] ?? 0
    }
  }
}

const nameOf = (table: TokenTable, row: number) => table.names.get(row) ?? table.fingerprints[row] ?? ''

/** The place of each text among all of them in order. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const order = Uint32Array.from(texts, (_, i) => i).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
  const ranks = new Uint32Array(texts.length)
  for (const [rank, i] of order.entries()) ranks[i] = rank
  return ranks
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
