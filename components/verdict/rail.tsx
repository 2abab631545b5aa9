import './verdict.css'
import { Fragment, type ReactNode } from 'react'
import type { Station, Step } from '@/lib/judge/station'
import { RailRow } from './rail-row'
import { type Row, rowsOf, type Track } from './rows'
import type { ActionOf } from './step-body'

interface RailProps {
  readonly stations: readonly Station[]
  /** The reader wants to see the claim a step speaks of. Without it there is no button. */
  readonly onSelect?: ((step: Step) => void) | undefined
  readonly actionOf?: ActionOf | undefined
  /** Id of the step to mark. */
  readonly selected?: string | null | undefined
  /** More on the step that decides. It comes later than the verdict, so it moves nothing above it. */
  readonly cause?: ReactNode
  /** The same as `actionOf`, for the step that decides. */
  readonly actionOfDeciding?: ActionOf | undefined
}

/** The checks in order, as stations the token passes; the first that fails stops it. */
export function Rail({ stations, onSelect, actionOf, actionOfDeciding, selected, cause }: RailProps) {
  const rows = rowsOf(stations)
  const unverified = rows.some(isRead) ? rows.findIndex(isUnverified) : -1
  return (
    <ol className="rail" aria-label="Checks in order">
      {rows.map((row, i) => (
        <Fragment key={row.key}>
          {i === unverified ? (
            <Divider track={rows[i - 1]?.track}>
              What follows was read from an unverified token: anybody may have written it.
            </Divider>
          ) : null}
          <RailRow
            station={row.station}
            track={row.track}
            from={rows[i - 1]?.track}
            last={i === rows.length - 1}
            onSelect={onSelect}
            actionOf={decides(row.station) ? actionOfDeciding : actionOf}
            selected={selected}
            cause={decides(row.station) ? cause : null}
          />
          {decides(row.station) && i < rows.length - 1 ? (
            <Divider track={row.track}>
              {row.station.status === 'fail'
                ? 'a real server stops here; what it would have found next'
                : 'undecided from here on; what the later checks find'}
            </Divider>
          ) : null}
        </Fragment>
      ))}
    </ol>
  )
}

const decides = (station: Row['station']): station is Step => station.kind === 'step' && station.decides

/** Something was found in it: where every step waits, nothing was read. */
const isRead = ({ station }: Row) => station.kind !== 'waiting' && station.unverified

const isUnverified = ({ station }: Row) =>
  station.kind === 'waiting' ? station.steps.some((step) => step.unverified) : station.unverified

interface DividerProps {
  /** The track it interrupts; none above the first row. */
  readonly track: Track | undefined
  readonly children: ReactNode
}

/** Said once between two stations, for all that follow. */
function Divider({ track, children }: DividerProps) {
  return (
    <li className="rail-divider" data-track={track}>
      {children}
    </li>
  )
}
