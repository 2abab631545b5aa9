import { use, useMemo } from 'react'
import { type SettingRow, settingRows } from '@/lib/compare/settings'
import type { Derived } from '@/lib/playground/derive'
import { SwitchesContext } from '../policy/switches'
import { Beside, type BesideRow } from './beside'

interface SettingsBesideProps {
  readonly titles: readonly [string, string]
  readonly left: Derived | undefined
  readonly right: Derived | undefined
}

const rowOf = ({ id, label, ...row }: SettingRow): BesideRow => ({ key: id, name: label, ...row })

/** The settings of two servers beside each other: first what decides a verdict, then what differs; what is alike is folded. */
export function SettingsBeside({ titles, left, right }: SettingsBesideProps) {
  const switches = use(SwitchesContext)
  const rows = useMemo(() => {
    const labelOf = (check: string) => switches.find(({ id }) => id === check)?.label ?? check
    return left && right ? settingRows(left, right, labelOf) : null
  }, [left, right, switches])
  if (!rows) return null
  return (
    <Beside
      one="setting"
      of="servers"
      titles={titles}
      differ={rows.differ.map(rowOf)}
      alike={rows.alike.map(rowOf)}
      none="No setting differs: it is the same server, set the same way."
    />
  )
}
