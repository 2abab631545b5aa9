import type { Summary } from '@/lib/pipeline/verdict'
import { Stamp } from '../../verdict/stamp'

/** The verdict in one line, for the tabs of a narrow screen that do not show it. */
export function Pinned({ summary, onOpen }: { readonly summary: Summary; readonly onOpen: () => void }) {
  return (
    <button type="button" className="pinned" onClick={onOpen}>
      <Stamp summary={summary} size="small" />
      <span>{summary.headline}</span>
    </button>
  )
}
