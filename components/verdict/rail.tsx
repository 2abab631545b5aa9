import './verdict.css'
import { Fragment } from 'react'
import type { Station, Step } from '@/lib/judge/stations'
import { CompactRail } from './compact-rail'
import { RailRow } from './rail-row'
import { rowsOf } from './rows'

interface RailProps {
  readonly stations: readonly Station[]
  /** The reader wants to see the claim a step speaks of. Without it there is no button. */
  readonly onSelect?: ((step: Step) => void) | undefined
  /** Id of the step to mark. */
  readonly selected?: string | null | undefined
  /** For cards and docs: signs, titles and the sentence of the step that decides. */
  readonly compact?: boolean | undefined
}

/** The checks in order, as stations the token passes; the first that fails stops it. */
export function Rail({ stations, onSelect, selected, compact }: RailProps) {
  const rows = rowsOf(stations)
  if (compact) return <CompactRail rows={rows} />
  return (
    <ol className="rail" aria-label="Checks in order">
      {rows.map((row, i) => (
        <Fragment key={row.key}>
          <RailRow
            row={row}
            from={rows[i - 1]?.track}
            last={i === rows.length - 1}
            onSelect={onSelect}
            selected={selected}
          />
          {decides(row.station) && i < rows.length - 1 ? <Divider open={row.station.status !== 'fail'} /> : null}
        </Fragment>
      ))}
    </ol>
  )
}

const decides = (station: ReturnType<typeof rowsOf>[number]['station']): station is Step =>
  station.kind === 'step' && station.decides

function Divider({ open }: { readonly open: boolean }) {
  return (
    <li className="rail-divider">
      {open
        ? 'undecided from here on; what the later checks find'
        : 'a real server stops here; what it would have found next'}
    </li>
  )
}
