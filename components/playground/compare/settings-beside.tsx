import { useMemo } from 'react'
import { type SettingRow, settingRows } from '@/lib/compare/settings'
import type { Derived } from '@/lib/playground/derive'
import type { Switch } from '../policy/check-switches'
import { type BesideRow, BesideTable } from './beside-table'

interface SettingsBesideProps {
  readonly titles: readonly [string, string]
  readonly left: Derived | undefined
  readonly right: Derived | undefined
  readonly switches: readonly Switch[]
}

const rowOf = ({ id, label, left, right, decides }: SettingRow): BesideRow => ({
  key: id,
  name: label,
  left,
  right,
  decides,
})

/** The settings of two servers beside each other: first what decides a verdict, then what differs; what is alike is folded. */
export function SettingsBeside({ titles, left, right, switches }: SettingsBesideProps) {
  const rows = useMemo(() => {
    const labelOf = (check: string) => switches.find(({ id }) => id === check)?.label ?? check
    return left && right ? settingRows(left, right, labelOf) : null
  }, [left, right, switches])
  if (!rows) return null
  const { differ, alike } = rows
  const table = { what: 'Setting', titles }
  return (
    <div className="compare-values">
      {differ.length === 0 ? (
        <p>No setting differs: it is the same server, set the same way.</p>
      ) : (
        <BesideTable {...table} rows={differ.map(rowOf)} caption="What differs in the servers" />
      )}
      <details className="compare-alike">
        <summary>
          {alike.length} {alike.length === 1 ? 'setting is' : 'settings are'} alike
        </summary>
        <BesideTable {...table} rows={alike.map(rowOf)} caption="What is alike in the servers" />
      </details>
    </div>
  )
}
