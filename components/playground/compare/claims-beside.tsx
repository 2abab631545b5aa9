import { useMemo } from 'react'
import { type ClaimRow, claimRows } from '@/lib/compare/claims'
import type { Derived } from '@/lib/playground/derive'
import { type BesideRow, BesideTable } from './beside-table'

interface ClaimsBesideProps {
  readonly titles: readonly [string, string]
  readonly left: Derived | undefined
  readonly right: Derived | undefined
}

const rowOf = ({ part, name, left, right, decides }: ClaimRow): BesideRow => ({
  key: `${part} ${name}`,
  name: (
    <>
      <code className="mono">{name}</code>
      {part === 'header' ? <small>header</small> : null}
    </>
  ),
  left,
  right,
  decides,
})

/** The members of two tokens beside each other: first what decides a verdict, then what differs; what is alike is folded. */
export function ClaimsBeside({ titles, left, right }: ClaimsBesideProps) {
  const rows = useMemo(() => (left && right ? claimRows(left, right) : null), [left, right])
  if (!rows) return null
  const { differ, alike, cut } = rows
  const table = { what: 'Member', titles }
  return (
    <div className="compare-values">
      {differ.length === 0 ? (
        <p>No claim and no header parameter differs.</p>
      ) : (
        <BesideTable {...table} rows={differ.map(rowOf)} caption="What differs in the tokens" />
      )}
      {cut > 0 ? (
        <p className="compare-found">
          The first {differ.length + alike.length} members are compared, of {differ.length + alike.length + cut}.
        </p>
      ) : null}
      {alike.length === 0 ? null : (
        <details className="compare-alike">
          <summary>
            {alike.length} {alike.length === 1 ? 'member is' : 'members are'} alike
          </summary>
          <BesideTable {...table} rows={alike.map(rowOf)} caption="What is alike in the tokens" />
        </details>
      )}
    </div>
  )
}
