import type { ReactNode } from 'react'
import type { Judgement } from '@/lib/judge/judgement'
import type { Station, Step } from '@/lib/judge/station'
import { TextButton } from '../../ui/text-button'
import { HttpAnswerView } from '../../verdict/http-answer'
import { isCard } from '../../verdict/step-card'
import { VerdictBanner } from '../../verdict/verdict-banner'

export interface VerdictHeadProps {
  readonly judgement: Judgement
  /** The reader wants to see the verdict without that check. */
  readonly onWithout: (check: string) => void
  /** How a server of some stack answers, below what the specifications ask for; `null`: nobody wants to know. */
  readonly stack: ReactNode
  /** The case has come with a stack: what stands below keeps out of sight until it is there, so that it does not move. */
  readonly arriving: boolean
  /** The reader wants to know. */
  readonly onStack: () => void
}

/** Where the skip link leads. */
export const verdictId = 'verdict'

/** The check whose absence is compared first. */
export function checkToLeaveOut({ stations }: Judgement): string {
  const open = stations.find(isOpen)
  return open?.canBeOff ? open.id : 'audience'
}

/** The verdict, where it was decided, and what the server would answer. */
export function VerdictHead({ judgement, onWithout, stack, arriving, onStack }: VerdictHeadProps) {
  const { summary, answer, stations } = judgement
  const deciding = stations.find(isOpen)
  return (
    <>
      <div className="verdict-top" id={verdictId} tabIndex={-1}>
        <VerdictBanner summary={summary} />
        <p className="verdict-at">
          {deciding ? <Deciding step={deciding} /> : null}
          <TextButton data-noprint onClick={() => onWithout(checkToLeaveOut(judgement))}>
            Compare
          </TextButton>
        </p>
      </div>
      <section className="answer" aria-label="HTTP answer" data-arriving={arriving}>
        {stack ? <h3 className="answer-by">As the specifications say</h3> : null}
        <HttpAnswerView answer={answer} />
        {stack ?? (
          <p className="answer-ask" data-noprint data-needs-scripts>
            <TextButton onClick={onStack}>How does a real SDK answer?</TextButton>
          </p>
        )}
      </section>
    </>
  )
}

/** The open station in a line. What a step that decides has found, the sentence above says. */
function Deciding({ step }: { readonly step: Step }) {
  return (
    <>
      <span>
        {step.decides ? 'Decided at' : 'Left out'} <code className="mono">{step.id}</code>
        {step.decides ? null : (
          <>
            : <span className="verdict-step">{step.title}</span>
          </>
        )}
      </span>
      <TextButton data-noprint onClick={showCard}>
        How to fix it
      </TextButton>
    </>
  )
}

const isOpen = (station: Station): station is Step => station.kind === 'step' && isCard(station)

const showCard = () =>
  document.querySelector('.region-verdict .station[data-card="true"]')?.scrollIntoView({ block: 'center' })
