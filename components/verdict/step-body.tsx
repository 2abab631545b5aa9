import type { ReactNode } from 'react'
import type { Aside } from '@/lib/pipeline/types'
import type { Step } from '@/lib/judge/station'
import { EvidenceRows } from './evidence-rows'
import { ShowClaim } from './show-claim'
import { SpecLink } from './spec-link'
import { Words } from './words'

/** What the reader can do about a step, beside its fix; `null` for nothing. */
export type ActionOf = (step: Step) => ReactNode

interface StepBodyProps {
  readonly step: Step
  readonly onSelect: ((step: Step) => void) | undefined
  readonly actionOf?: ActionOf | undefined
}

/** Everything a step has to say: evidence, because, fix, where it is written. */
export function StepBody({ step, onSelect, actionOf }: StepBodyProps) {
  const { explanation, evidence } = step
  return (
    <>
      {evidence ? <EvidenceRows evidence={evidence} at={step.at} /> : null}
      {explanation ? (
        <div className="why">
          <p>
            <Words text={explanation.because} />
          </p>
          <p>
            <strong>Fix.</strong> <Words text={explanation.fix} />
          </p>
        </div>
      ) : null}
      {actionOf?.(step)}
      {explanation?.aside?.length ? <WouldPass asides={explanation.aside} /> : null}
      {step.status === 'error' ? (
        <p className="why">This check broke. That is a fault of this site, not of the token.</p>
      ) : null}
      <div className="step-links">
        {step.specs.map((spec) => (
          <SpecLink key={spec.href} spec={spec} />
        ))}
        {step.jose ? <code title="The call of the jose library that makes this check">{step.jose}</code> : null}
        <ShowClaim step={step} onSelect={onSelect} />
      </div>
    </>
  )
}

function WouldPass({ asides }: { readonly asides: readonly Aside[] }) {
  if (asides.every((a) => !a.good)) return <p className="asides">No way of comparing that is in use would accept it.</p>
  return (
    <p className="asides">
      would pass with:{' '}
      {asides.map(({ label, value, good }, i) => (
        <span key={label}>
          {i > 0 ? ' · ' : null}
          <span className="aside">
            {label} <b data-good={good}>{value}</b>
          </span>
        </span>
      ))}
    </p>
  )
}
