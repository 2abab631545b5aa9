import { memo, type ReactNode } from 'react'
import type { Judgement } from '@/lib/judge/judgement'
import type { Station, Step } from '@/lib/judge/stations'
import type { Remedy } from '@/lib/playground/remedies'
import type { SettingId } from '@/lib/playground/settings'
import { TextButton } from '../../ui/text-button'
import { HttpAnswerView } from '../../verdict/http-answer'
import { Rail } from '../../verdict/rail'
import { Cause } from './cause'
import type { Help } from './explain'
import { StepActions } from './step-actions'
import { isCard } from '../../verdict/step-card'
import { VerdictBanner } from '../../verdict/verdict-banner'

interface VerdictPanelProps {
  /** With the help worked into it. */
  readonly judgement: Judgement
  /** The reader's own server was asked. */
  readonly isMine: boolean
  readonly help: Help | null
  readonly selected: string | null
  readonly onSelect: (step: Step) => void
  readonly onRemedy: (remedy: Remedy) => void
  /** The reader wants to change that setting of the server asked. */
  readonly onSetting: (id: SettingId) => void
  /** The reader wants to see the verdict without that check. */
  readonly onWithout: (check: string) => void
  /** How a server of some stack answers, below what the specifications ask for; `null`: nobody wants to know. */
  readonly stack: ReactNode
  /** The reader wants to know. */
  readonly onStack: () => void
}

const none: readonly Remedy[] = []

/** Where the skip link leads. */
export const verdictId = 'verdict'

/** The check whose absence is compared first. */
export function checkToLeaveOut({ stations }: Judgement): string {
  const open = stations.find(isOpen)
  return open?.canBeOff ? open.id : 'audience'
}

/** The verdict, what the server would answer, and the rail that led there. */
export const VerdictPanel = memo(function VerdictPanel({
  judgement,
  isMine,
  help,
  selected,
  onSelect,
  onRemedy,
  onSetting,
  onWithout,
  stack,
  onStack,
}: VerdictPanelProps) {
  const remedies = help?.remedies ?? none
  const { summary, answer, stations } = judgement
  const deciding = stations.find(isOpen)
  return (
    <div className="panel">
      <div className="verdict-top" id={verdictId} tabIndex={-1}>
        <VerdictBanner summary={summary} />
        <p className="verdict-at">
          {deciding ? <Deciding step={deciding} headline={summary.headline} /> : null}
          <TextButton data-noprint onClick={() => onWithout(checkToLeaveOut(judgement))}>
            Compare
          </TextButton>
        </p>
      </div>
      <section className="answer" aria-label="HTTP answer">
        {stack ? <h3 className="answer-by">As the specifications say</h3> : null}
        <HttpAnswerView answer={answer} />
        {stack ?? (
          <p className="answer-ask" data-noprint data-needs-scripts>
            <TextButton onClick={onStack}>How does a real SDK answer?</TextButton>
          </p>
        )}
      </section>
      <Rail
        stations={stations}
        onSelect={onSelect}
        selected={selected}
        actionOf={(step) => <StepActions {...{ step, isMine, remedies, onRemedy, onSetting, onWithout }} />}
        cause={<Cause help={help} />}
      />
    </div>
  )
})

/** The open station in a line; the step's own title is not said twice. */
function Deciding({ step, headline }: { readonly step: Step; readonly headline: string }) {
  return (
    <>
      {step.decides ? 'Decided at' : 'Left out'} <code className="mono">{step.id}</code>
      {step.title === headline ? null : (
        <>
          : <span className="verdict-step">{step.title}</span>
        </>
      )}
      .{' '}
      <TextButton data-noprint onClick={showCard}>
        Show the step
      </TextButton>{' '}
    </>
  )
}

const isOpen = (station: Station): station is Step => station.kind === 'step' && isCard(station)

const showCard = () =>
  document.querySelector('.region-verdict .station[data-card="true"]')?.scrollIntoView({ block: 'center' })
