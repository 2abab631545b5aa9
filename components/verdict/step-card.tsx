import type { ReactNode } from 'react'
import type { Step } from '@/lib/judge/station'
import { Tag } from '../ui/tag'
import { type ActionOf, StepBody } from './step-body'
import { Words } from './words'

/** A step that must be seen without unfolding: the one that decides, a skipped check that would have failed, an error of this site. */
export const isCard = (step: Step): boolean =>
  step.decides ||
  (step.reached && step.status === 'off' && step.explanation !== null) ||
  (step.reached && step.status === 'error')

interface StepCardProps {
  readonly step: Step
  readonly onSelect: ((step: Step) => void) | undefined
  readonly actionOf: ActionOf | undefined
  readonly cause: ReactNode
}

export function StepCard({ step, onSelect, actionOf, cause }: StepCardProps) {
  const missed = step.status === 'off'
  return (
    <div className="step-card">
      <div className="step-head">
        <h3>{step.title}</h3>
        <Tag title="Who demands this check">{step.demandedBy === 'policy' ? 'server’s policy' : step.demandedBy}</Tag>
      </div>
      {missed && step.explanation ? (
        <p className="missed">
          It would have found: <Words text={step.explanation.says} />
          {step.answers ? ` The answer would have been ${step.answers}.` : null}
        </p>
      ) : null}
      <StepBody step={step} onSelect={onSelect} actionOf={actionOf} />
      {cause}
    </div>
  )
}
