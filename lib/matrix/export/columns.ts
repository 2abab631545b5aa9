import { instant } from '../../pipeline/encoding/instant'
import type { TargetServer } from '../../pipeline/types'
import type { Cell, Row } from '../row'

/** A row as it leaves the tab. `token` is empty unless the reader wants the tokens themselves. */
export interface Exported {
  readonly row: Row
  readonly token: string
}

/** What an export says about all of it. */
export interface Heading {
  readonly servers: readonly Pick<TargetServer, 'name' | 'resource'>[]
  /** In words, when the tokens are taken to be presented. */
  readonly when: string
  readonly withTokens: boolean
}

/** A cell in one word, or two: `accepted`, `accepted despite audience`, `audience`, `undecided key`. */
export function wordOf({ look, step }: Cell): string {
  switch (look) {
    case 'meant':
      return 'accepted'
    case 'hole':
      return step ? `accepted despite ${step}` : 'accepted, not issued for it'
    case 'rejected':
      return `rejected ${step}`
    case 'undecided':
      return `undecided ${step}`
    case 'waiting':
      return 'not judged'
  }
}

export const plainColumns = [
  ['fingerprint', (row: Row) => row.fingerprint],
  ['name', (row: Row) => row.name ?? ''],
  ['kind', (row: Row) => row.kind],
  ['seen', (row: Row) => String(row.seen)],
  ['issuer', (row: Row) => row.issuer],
  ['audience', (row: Row) => row.audience],
  ['client', (row: Row) => row.client],
  ['algorithm', (row: Row) => row.algorithm],
  ['expires', (row: Row) => (row.expires === null ? '' : (instant(row.expires) ?? String(row.expires)))],
  ['opens', (row: Row) => String(row.opens)],
  ['issued for', (row: Row) => String(row.issuedFor)],
] as const
