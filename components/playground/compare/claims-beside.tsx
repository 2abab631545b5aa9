import { useMemo } from 'react'
import { type ClaimRow, claimRows } from '@/lib/compare/claims'
import type { Derived } from '@/lib/playground/derive'
import { Beside, type BesideRow } from './beside'

interface ClaimsBesideProps {
  readonly titles: readonly [string, string]
  readonly left: Derived | undefined
  readonly right: Derived | undefined
}

const rowOf = ({ part, name, left, right, decides }: ClaimRow, place: number): BesideRow => ({
  // Names are cut, so that two may look alike.
  key: String(place),
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
  const compared = differ.length + alike.length
  return (
    <Beside
      one="member"
      of="tokens"
      titles={titles}
      differ={differ.map(rowOf)}
      alike={alike.map(rowOf)}
      none="No claim and no header parameter differs."
    >
      {cut > 0 ? (
        <p className="compare-found">
          The first {compared} members are compared, of {compared + cut}.
        </p>
      ) : null}
    </Beside>
  )
}
