import { memo, type ReactNode } from 'react'
import type { Step } from '@/lib/judge/station'
import { statusWord } from '../ui/status-icon'
import { drawsSameStep } from './same-words'
import { type ActionOf, StepBody } from './step-body'
import { Words } from './words'

interface LineStepProps {
  readonly step: Step
  readonly onSelect: ((step: Step) => void) | undefined
  readonly actionOf: ActionOf | undefined
}

/** A step in one line, which unfolds if there is more to say. */
export const LineStep = memo(function LineStep({ step, onSelect, actionOf }: LineStepProps) {
  const line = <Line step={step} />
  if (!step.explanation) return <div className="rail-line">{line}</div>
  return (
    <details>
      <summary className="rail-line">{line}</summary>
      <div className="step-quiet">
        <StepBody step={step} onSelect={onSelect} actionOf={actionOf} />
      </div>
    </details>
  )
}, drawsSameStep)

function Line({ step }: { readonly step: Step }): ReactNode {
  return (
    <>
      <span className="rail-line-title">
        {step.title}
        {step.explanation && step.status !== 'off' ? (
          <span className="rail-line-says">
            <Words text={step.explanation.says} />
          </span>
        ) : null}
      </span>
      <span className="rail-line-meta">{metaOf(step)}</span>
    </>
  )
}

function metaOf({ status, answers, explanation }: Step): string {
  if (status === 'fail') return answers ? `would be ${answers}` : statusWord.fail.toLowerCase()
  if (status === 'off') return explanation ? 'would fail' : ''
  return statusWord[status].toLowerCase()
}
