'use client'
import './home.css'
import { type ReactNode, useRef, useState } from 'react'
import { AttackMap } from './attack-map'
import { Build } from './build'
import { Choice } from './choice'
import { OneLine } from './one-line'
import type { Replay, Setup } from './replay'

interface ReplayDemoProps {
  /** What the pipeline said when the site was built. */
  readonly initial: Replay
  /** The question, above the picture. */
  readonly children: ReactNode
}

/** The attack as a picture with two choices; a change is judged in the browser by the same pipeline. */
export function ReplayDemo({ initial, children }: ReplayDemoProps) {
  const [setup, setSetup] = useState<Setup>({ tokenFor: 'issues', carelessChecks: false })
  const [judged, setJudged] = useState(initial)
  const newest = useRef<Setup>(setup)

  async function change(part: Partial<Setup>) {
    const next = { ...newest.current, ...part }
    newest.current = next
    setSetup(next)
    const { replay } = await import('./replay')
    const result = await replay(next)
    if (newest.current === next) setJudged(result)
  }

  return (
    <div className="replay">
      <div className="replay-lead">{children}</div>
      <div className="replay-left">
        <AttackMap tokenFor={setup.tokenFor} />
        <Choice
          label="Whom is the token for?"
          options={[
            { value: 'issues', title: 'Issues' },
            { value: 'billing', title: 'Billing' },
          ]}
          value={setup.tokenFor}
          onChange={(tokenFor) => change({ tokenFor })}
        />
        <OneLine />
      </div>
      <section
        className="replay-right"
        data-stolen={setup.tokenFor === 'issues'}
        aria-label="What two builds of billing make of it"
        aria-live="polite"
      >
        <Build name="Billing, careless build" judged={judged.careless} scenario={carelessScenario(setup)}>
          <Choice
            label="Checks the audience"
            options={[
              { value: 'no', title: 'No' },
              { value: 'yes', title: 'Yes' },
            ]}
            value={setup.carelessChecks ? 'yes' : 'no'}
            onChange={(value) => change({ carelessChecks: value === 'yes' })}
          />
        </Build>
        <Build name="Billing, strict build" judged={judged.strict} scenario={strictScenario(setup)}>
          <p className="text-sm text-soft">Checks the audience, always.</p>
        </Build>
      </section>
    </div>
  )
}

const strictScenario = ({ tokenFor }: Setup) => (tokenFor === 'issues' ? 'wide-scope-replay' : 'good-token-billing')

function carelessScenario(setup: Setup) {
  if (setup.carelessChecks) return strictScenario(setup)
  return setup.tokenFor === 'issues' ? 'wide-scope-replay-careless' : null
}
