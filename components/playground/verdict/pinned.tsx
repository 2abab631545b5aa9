import type { Summary } from '@/lib/judge/summary'
import { Stamp } from '../../verdict/stamp'

/** The verdict in short, for the tabs of a narrow screen that do not show it. The stamp names the step. */
export function Pinned({ summary, onOpen }: { readonly summary: Summary; readonly onOpen: () => void }) {
  return (
    <button type="button" className="pinned" onClick={onOpen}>
      <Stamp summary={summary} size="small" />
      <span className="pinned-words">
        <span className="pinned-headline">{summary.headline.replace(/[^.?]$/, '$&.')}</span>{' '}
        <span className="pinned-sentence">{summary.sentence.slice(0, 300)}</span>
      </span>
    </button>
  )
}
