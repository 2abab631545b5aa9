import type { Verdict } from '../pipeline/types'
import type { Found } from './find'
import type { TokenTable } from './table'

/**
 * What a cell comes to. `meant`: accepted, and issued for this server. `hole`: accepted although not issued for it, or
 * although a check that is left out would have refused it.
 */
export type Look = 'meant' | 'hole' | 'rejected' | 'undecided' | 'waiting'

export interface Cell {
  readonly look: Look
  /** The deciding step; of a hole the first step that would have refused it. */
  readonly step: string | null
  readonly reason: string | null
}

/** A token as it is shown and exported. Plain data. */
export interface Row {
  readonly id: number
  /** The first twelve hexadecimal digits of its SHA-256. */
  readonly fingerprint: string
  readonly name: string | null
  readonly kind: Found['kind']
  readonly issuer: string
  readonly audience: string
  readonly client: string
  readonly algorithm: string
  /** Seconds. */
  readonly expires: number | null
  /** How often it was found. */
  readonly seen: number
  readonly cells: readonly Cell[]
  /** How many servers accept it. */
  readonly opens: number
  readonly undecided: number
  /** How many resources of the servers its audience names. */
  readonly issuedFor: number
}

/** @param verdict `null`: not judged yet */
export function lookOf(verdict: Verdict | null, isIssuedFor: boolean): Look {
  if (verdict === null) return 'waiting'
  if (verdict.outcome !== 'accepted') return verdict.outcome
  return isIssuedFor && verdict.despite.length === 0 ? 'meant' : 'hole'
}

function cellOf(table: TokenTable, row: number, server: number): Cell {
  const verdict = table.verdict(row, server)
  const look = lookOf(verdict, table.isIssuedFor(row, server))
  if (verdict === null) return { look, step: null, reason: null }
  if (verdict.outcome === 'accepted') return { look, step: verdict.despite[0] ?? null, reason: null }
  return { look, step: verdict.decidedBy, reason: verdict.reason }
}

const count = (cells: readonly Cell[], ...looks: readonly Look[]) =>
  cells.reduce((sum, { look }) => sum + Number(looks.includes(look)), 0)

export function rowOf(table: TokenTable, row: number): Row {
  const cells = table.servers.map((_, server) => cellOf(table, row, server))
  const expires = table.expires.get(row)
  const resources = new Set(table.servers.flatMap(({ resource }, i) => (table.isIssuedFor(row, i) ? [resource] : [])))
  return {
    id: row,
    fingerprint: table.fingerprints[row] ?? '',
    name: table.names.get(row) ?? null,
    kind: table.kind(row),
    issuer: table.issuers.all[table.issuer.get(row)] ?? '',
    audience: table.audiences.all[table.audience.get(row)] ?? '',
    client: table.clients.all[table.client.get(row)] ?? '',
    algorithm: table.algorithms.all[table.algorithm.get(row)] ?? '',
    expires: Number.isNaN(expires) ? null : expires,
    seen: table.seen.get(row),
    cells,
    opens: count(cells, 'meant', 'hole'),
    undecided: count(cells, 'undecided'),
    issuedFor: resources.size,
  }
}
