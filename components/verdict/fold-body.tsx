import { memo } from 'react'
import type { Fold, Step } from '@/lib/judge/station'
import { LongText } from '../ui/long-text'
import { StatusIcon, statusWord } from '../ui/status-icon'
import { ShowClaim } from './show-claim'
import { drawsSameFold, drawsSameStep } from './same-words'
import { SpecLink } from './spec-link'
import type { ActionOf } from './step-body'

interface FoldBodyProps {
  readonly fold: Fold
  readonly onSelect: ((step: Step) => void) | undefined
  readonly actionOf: ActionOf | undefined
}

/** Checks that passed: one sentence, the single checks on demand. */
export const FoldBody = memo(function FoldBody({ fold, onSelect, actionOf }: FoldBodyProps) {
  const { length } = fold.steps
  return (
    <details>
      <summary className="rail-line">
        <span className="rail-line-title">{fold.title}</span>
        <span className="rail-line-meta">{length === 1 ? '1 check' : `${length} checks`}</span>
      </summary>
      <ul className="passed">
        {fold.steps.map((step) => (
          <Passed key={step.id} step={step} onSelect={onSelect} actionOf={actionOf} />
        ))}
      </ul>
    </details>
  )
}, drawsSameFold)

interface PassedProps extends Pick<FoldBodyProps, 'onSelect' | 'actionOf'> {
  readonly step: Step
}

const Passed = memo(function Passed({ step, onSelect, actionOf }: PassedProps) {
  return (
    <li>
      <StatusIcon status={step.status} size={14} />
      <div>
        <p className="passed-title">
          {step.title} <small>{statusWord[step.status].toLowerCase()}</small>
        </p>
        {step.evidence ? (
          <div className="mono">
            <LongText text={step.evidence.found} />
          </div>
        ) : null}
        <p className="step-links">
          {step.specs.map((spec) => (
            <SpecLink key={spec.href} spec={spec} />
          ))}
          {step.jose ? <code>{step.jose}</code> : null}
          <ShowClaim step={step} onSelect={onSelect} />
        </p>
        {actionOf?.(step)}
      </div>
    </li>
  )
}, drawsSameStep)
