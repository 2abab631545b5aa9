import { lazy, Suspense, useState } from 'react'
import type { PolicyDetailsProps } from './policy-details'
import { WordsField } from './words-field'

const PolicyDetails = lazy(() => import('./policy-details').then((m) => ({ default: m.PolicyDetails })))

/** What this server checks; the details are fetched when they are opened. */
export function PolicyPanel({ switches, policy, onChange }: PolicyDetailsProps) {
  const [open, setOpen] = useState(false)
  const made = switches.filter((check) => !check.canBeOff || !policy.off.includes(check.id)).length
  return (
    <div className="stack">
      <WordsField label="Algorithms" value={policy.algorithms} onChange={(algorithms) => onChange({ algorithms })} />
      <WordsField
        label="Scope for this call"
        value={policy.requiredScopes}
        onChange={(requiredScopes) => onChange({ requiredScopes })}
      />
      <details className="more" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          What it checks <span className="count">{`${made} of ${switches.length}`}</span>
        </summary>
        {open ? (
          <Suspense>
            <PolicyDetails switches={switches} policy={policy} onChange={onChange} />
          </Suspense>
        ) : null}
      </details>
    </div>
  )
}
