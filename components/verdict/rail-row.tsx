import { memo, type ReactNode } from 'react'
import type { Step } from '@/lib/judge/station'
import { StatusIcon, type StatusName, statusWord } from '../ui/status-icon'
import { FoldBody } from './fold-body'
import { LineStep } from './line-step'
import type { Row, Track, Waiting } from './rows'
import type { ActionOf } from './step-body'
import { StepCard, isCard } from './step-card'

interface RailRowProps {
  readonly station: Row['station']
  readonly track: Track
  /** The track that leads here; none above the first row. */
  readonly from: Track | undefined
  readonly last: boolean
  readonly onSelect: ((step: Step) => void) | undefined
  readonly actionOf: ActionOf | undefined
  readonly selected: string | null | undefined
  readonly cause: ReactNode
}

/** Drawn again only where something about it changed: a verdict changes a few rows of many. */
export const RailRow = memo(function RailRow(props: RailRowProps) {
  const { station, track, from, last, onSelect, actionOf, selected, cause } = props
  const status: StatusName = station.kind === 'fold' ? 'pass' : station.kind === 'waiting' ? 'blocked' : station.status
  const step = station.kind === 'step' ? station : null
  const steps = station.kind === 'step' ? [station] : station.steps
  return (
    <li
      className="station"
      data-status={status}
      data-reached={station.reached}
      data-missed={(status === 'off' && step?.explanation != null) || undefined}
      data-card={step ? isCard(step) : false}
      data-from={from}
      data-track={last ? undefined : track}
      data-selected={steps.some(({ id }) => id === selected) || undefined}
    >
      <span className="dot">
        <StatusIcon status={status} solid={step?.decides} />
      </span>
      <span className="sr-only">{statusWord[status]}: </span>
      {bodyOf(station, onSelect, actionOf, cause)}
    </li>
  )
})

function bodyOf(
  station: Row['station'],
  onSelect: RailRowProps['onSelect'],
  actionOf: ActionOf | undefined,
  cause: ReactNode,
): ReactNode {
  if (station.kind === 'fold') return <FoldBody fold={station} onSelect={onSelect} actionOf={actionOf} />
  if (station.kind === 'waiting') return <WaitingBody waiting={station} />
  if (isCard(station)) return <StepCard step={station} onSelect={onSelect} actionOf={actionOf} cause={cause} />
  return <LineStep step={station} onSelect={onSelect} actionOf={actionOf} />
}

function WaitingBody({ waiting: { steps } }: { readonly waiting: Waiting }) {
  return (
    <details>
      <summary className="rail-line">
        <span className="rail-line-title">
          {steps.length === 1 ? steps[0]?.title : `${steps.length} checks wait for an earlier one`}
        </span>
        <span className="rail-line-meta">{statusWord.blocked.toLowerCase()}</span>
      </summary>
      <ul className="waiting">
        {steps.map(({ id, title, waitsFor }) => (
          <li key={id}>
            {title}
            {waitsFor ? <span> waits for: {waitsFor}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
