import { memo } from 'react'
import type { Judgement } from '@/lib/judge/judgement'
import type { Step } from '@/lib/judge/stations'
import { HttpAnswerView } from '../../verdict/http-answer'
import { Rail } from '../../verdict/rail'
import { Cause } from './cause'
import type { Help } from './explain'
import { VerdictBanner } from '../../verdict/verdict-banner'

interface VerdictPanelProps {
  /** With the help worked into it. */
  readonly judgement: Judgement
  readonly help: Help | null
  readonly selected: string | null
  readonly onSelect: (step: Step) => void
}

/** The verdict, what the server would answer, and the rail that led there. */
export const VerdictPanel = memo(function VerdictPanel({ judgement, help, selected, onSelect }: VerdictPanelProps) {
  return (
    <div className="panel">
      <div className="verdict-top">
        <VerdictBanner summary={judgement.summary} />
      </div>
      <Cause help={help} />
      <section className="answer" aria-label="HTTP answer">
        <HttpAnswerView answer={judgement.answer} />
      </section>
      <Rail stations={judgement.stations} onSelect={onSelect} selected={selected} />
    </div>
  )
})
