import type { ReactNode } from 'react'
import type { Lane, Message } from './attack-drawings'

/** Who takes part, from left to right. */
export const LaneNames = ({ lanes }: { readonly lanes: readonly Lane[] }) => (
  <ol className="attack-lanes" aria-label="Who takes part">
    {lanes.map((lane) => (
      <li key={lane.name} className="attack-lane" data-hostile={lane.hostile}>
        <b>{lane.name}</b>
        <span>{lane.about}</span>
      </li>
    ))}
  </ol>
)

interface RowProps {
  readonly number: number
  readonly message: Message
  readonly lanes: readonly Lane[]
  /** Where the reader is, in a drawing that is gone through. */
  readonly place?: 'past' | 'current' | 'ahead'
  /** What belongs to the message, below it. */
  readonly children?: ReactNode
}

/** One message: between its two lanes where there is room, an item of a list where not. */
export function MessageRow({ number, message, lanes, place, children }: RowProps) {
  const { from, to, text, carries, tone } = message
  const [left, right] = from < to ? [from, to] : [to, from]
  return (
    <li
      className="attack-message"
      data-tone={tone}
      data-from={left}
      data-to={right}
      data-back={from > to || undefined}
      data-place={place}
      aria-current={place === 'current' ? 'step' : undefined}
    >
      <span className="attack-who">
        {lanes[from]?.name} to {lanes[to]?.name}:
      </span>
      <span className="attack-text">
        <span aria-hidden className="attack-number">
          {number}
        </span>{' '}
        {text}
      </span>
      {carries ? <code className="attack-token">{carries}</code> : null}
      <span aria-hidden className="attack-arrow" />
      {children}
    </li>
  )
}
