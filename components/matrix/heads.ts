import type { MatrixServer } from '@/content/matrix'
import type { ColumnId } from '@/lib/matrix/view'

/** A server as a column is headed. Plain data. */
export interface ServerHead {
  readonly name: string
  readonly resource: string
  readonly build: MatrixServer['build']
}

/** Neighbours of one resource, under one head. A server that the reader has saved stands alone. */
export interface HeadGroup {
  readonly name: string
  readonly resource: string
  readonly columns: number
}

export const headOf = ({ server: { name, resource }, build }: MatrixServer): ServerHead => ({ name, resource, build })

export function groupsOf(heads: readonly ServerHead[]): readonly HeadGroup[] {
  const groups: HeadGroup[] = []
  for (const [i, { name, resource, build }] of heads.entries()) {
    const last = groups.at(-1)
    if (last?.resource === resource && build !== 'as saved' && heads[i - 1]?.build !== 'as saved')
      groups[groups.length - 1] = { ...last, columns: last.columns + 1 }
    else groups.push({ name, resource, columns: 1 })
  }
  return groups
}

/** The columns that are no servers. */
export const plainColumns = {
  before: [{ id: 'token', title: 'Token' }],
  after: [
    { id: 'opens', title: 'Opens' },
    { id: 'audience', title: 'Audience' },
    { id: 'issuer', title: 'Issuer' },
    { id: 'client', title: 'Client' },
    { id: 'expires', title: 'Expires' },
    { id: 'algorithm', title: 'Algorithm' },
    { id: 'seen', title: 'Seen' },
  ],
} as const satisfies Record<string, readonly { readonly id: ColumnId; readonly title: string }[]>

export const serverColumn = (place: number): ColumnId => `server-${place}`
