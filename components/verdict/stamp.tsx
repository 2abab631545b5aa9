import './verdict.css'
import type { Summary } from '@/lib/judge/summary'

interface StampProps {
  readonly summary: Pick<Summary, 'stamp' | 'detail' | 'risky'>
  readonly size?: 'small' | 'normal' | 'large' | undefined
}

/** The outcome in one word. Outcomes differ in word, colour, outline and shape. */
export function Stamp({ summary, size = 'normal' }: StampProps) {
  return (
    <span className="stamp" data-outcome={summary.stamp} data-risky={summary.risky} data-size={size}>
      <span className="stamp-word">{summary.stamp}</span> <small>{summary.detail}</small>
    </span>
  )
}
