import { memo } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { Step } from '@/lib/judge/stations'
import { HttpAnswerView } from '../../verdict/http-answer'
import { Rail } from '../../verdict/rail'
import { VerdictBanner } from '../../verdict/verdict-banner'

interface VerdictPanelProps {
  readonly derived: Derived
  readonly selected: string | null
  readonly onSelect: (step: Step) => void
}

/** The verdict, what the server would answer, and the rail that led there. */
export const VerdictPanel = memo(function VerdictPanel({ derived, selected, onSelect }: VerdictPanelProps) {
  return (
    <div className="panel">
      <div className="verdict-top">
        <VerdictBanner summary={derived.summary} />
      </div>
      <section className="answer" aria-label="HTTP answer">
        <HttpAnswerView answer={derived.answer} />
      </section>
      <Rail stations={derived.stations} onSelect={onSelect} selected={selected} />
    </div>
  )
})
