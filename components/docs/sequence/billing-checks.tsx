import { useId } from 'react'
import { Chip, Chips } from '@/components/ui/chip'
import { StatusIcon, type StatusName } from '@/components/ui/status-icon'
import type { Checks, Needed, ReplaySetup, Sent } from '@/content/replay-story'
import type { Finding, Outcome } from './outcome'
import { checkLabels, neededLabels, sentLabels } from './story'
import type { Change } from './use-outcome'

interface Props {
  readonly setup: ReplaySetup
  readonly outcome: Outcome
  readonly change: Change
}

/** What the attacker sends and what billing checks, with what each check found. */
export function BillingChecks({ setup, outcome, change }: Props) {
  const id = useId()
  const { checks } = setup
  return (
    <div className="sequence-choices">
      <div className="sequence-sends" data-needs-scripts>
        <p className="sequence-label" id={`${id}-sent`}>
          The attacker sends
        </p>
        <Chips labelledBy={`${id}-sent`}>
          {(Object.entries(sentLabels) as [Sent, string][]).map(([sent, label]) => (
            <Chip key={sent} on={setup.sent === sent} onClick={() => change({ sent })}>
              {label}
            </Chip>
          ))}
        </Chips>
        <p className="sequence-label" id={`${id}-needs`}>
          The tool asks for
        </p>
        <Chips labelledBy={`${id}-needs`}>
          {(Object.entries(neededLabels) as [Needed, string][]).map(([needs, label]) => (
            <Chip key={needs} on={setup.needs === needs} onClick={() => change({ needs })}>
              {label}
            </Chip>
          ))}
        </Chips>
      </div>
      <p className="sequence-label" id={`${id}-checks`}>
        Billing checks
      </p>
      <ul className="sequence-checks" aria-labelledby={`${id}-checks`}>
        {(Object.entries(checkLabels) as [keyof Checks, string][]).map(([check, label]) => (
          <li key={check}>
            <label>
              <input
                type="checkbox"
                checked={checks[check]}
                onChange={(event) => change({ checks: { ...checks, [check]: event.target.checked } })}
              />{' '}
              {label}
            </label>
            <Found finding={outcome.checks[check]} />
          </li>
        ))}
      </ul>
      <p className="sequence-verdict" data-tone={outcome.accepted ? 'attack' : 'stopped'} aria-live="polite">
        <b>
          Billing answers {outcome.status} {outcome.phrase}.
        </b>{' '}
        {outcome.sentence}
      </p>
    </div>
  )
}

const found: Readonly<Record<Finding, readonly [StatusName, string]>> = {
  pass: ['pass', 'passes'],
  fail: ['fail', 'refuses'],
  off: ['off', 'not checked'],
  overlooked: ['warn', 'not checked, would refuse'],
  unreached: ['blocked', 'not reached'],
}

function Found({ finding }: { readonly finding: Finding }) {
  const [status, word] = found[finding]
  return (
    <span className="sequence-found" data-finding={finding}>
      <StatusIcon status={status} size={18} /> {word}
    </span>
  )
}
