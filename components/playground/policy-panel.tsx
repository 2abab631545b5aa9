import { useState } from 'react'
import { fits, issuerProfiles, withProfile } from '@/content/profiles'
import { comparators } from '@/lib/pipeline/audience'
import type { AudienceComparison, Policy } from '@/lib/pipeline/types'
import { Field } from '../ui/field'

/** A check as the list of switches shows it. */
export interface Switch {
  readonly id: string
  readonly asks: string
  readonly demandedBy: string
  readonly canBeOff: boolean
}

export interface PolicyPanelProps {
  /** Every check, in order. */
  readonly switches: readonly Switch[]
  readonly policy: Policy
  readonly onChange: (policy: Partial<Policy>) => void
}

const words = (text: string) => text.split(/[\s,]+/).filter(Boolean)

/** What this server checks. Every switch that is off is a door; the rail says which. */
export function PolicyPanel({ switches, policy, onChange }: PolicyPanelProps) {
  const optional = switches.filter((check) => check.canBeOff)
  const off = new Set(policy.off)
  const made = switches.length - optional.filter((c) => off.has(c.id)).length
  const profile = issuerProfiles.find((p) => fits(policy, p))
  const applyProfile = (id: string) => {
    const chosen = issuerProfiles.find((p) => p.id === id)
    if (chosen) onChange(withProfile(policy, chosen))
  }
  const toggle = (id: string) => onChange({ off: off.has(id) ? policy.off.filter((o) => o !== id) : [...policy.off, id] })
  return (
    <div className="stack">
      <WordsField label="Algorithms" value={policy.algorithms} onChange={(algorithms) => onChange({ algorithms })} />
      <WordsField label="Scope for this call" value={policy.requiredScopes} onChange={(requiredScopes) => onChange({ requiredScopes })} />
      <details className="more">
        <summary>
          What it checks <span className="count">{`${made} of ${switches.length}`}</span>
        </summary>
        <Field label="Comparison of aud" hint={comparators[policy.audience].about}>
          {(control) => (
            <select {...control} value={policy.audience} onChange={(e) => onChange({ audience: e.target.value as AudienceComparison })}>
              {Object.entries(comparators).map(([id, { label, safe }]) => (
                <option key={id} value={id}>
                  {safe ? label : `${label} (unsafe)`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Issuer profile" hint={profile?.about ?? 'How this issuer’s tokens depart from RFC 9068.'}>
          {(control) => (
            <select {...control} value={profile?.id ?? ''} onChange={(e) => applyProfile(e.target.value)}>
              <option value="">of its own</option>
              {issuerProfiles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Clock tolerance" hint="Seconds. A minute or less is usual.">
          {(control) => (
            <input {...control} type="number" min={0} max={86400} value={policy.clockTolerance} onChange={(e) => onChange({ clockTolerance: Math.min(86400, Math.max(0, Math.floor(Number(e.target.value) || 0))) })} />
          )}
        </Field>
        <WordsField label="Required claims" value={policy.requiredClaims} onChange={(requiredClaims) => onChange({ requiredClaims })} />
        <WordsField label="Scopes are read from" value={policy.scopeClaims} onChange={(scopeClaims) => onChange({ scopeClaims })} />
        <OptionalNumber label="Oldest token" hint="Seconds since iat; empty for no limit." value={policy.maxTokenAge} onChange={(maxTokenAge) => onChange({ maxTokenAge })} />
        <Field label="Sign-in needed (acr)" hint="Empty: any.">
          {(control) => <input {...control} value={policy.acr ?? ''} spellCheck={false} onChange={(e) => onChange({ acr: e.target.value || null })} />}
        </Field>
        <WordsField label="Revoked tokens (jti)" value={policy.revoked} onChange={(revoked) => onChange({ revoked })} />
        <WordsField label="Allowed origins" hint="Empty: it does not look." value={policy.origins ?? []} onChange={(origins) => onChange({ origins: origins.length > 0 ? origins : null })} />
        <Field label="DPoP">
          {(control) => (
            <select {...control} value={policy.dpop.mode} onChange={(e) => onChange({ dpop: { ...policy.dpop, mode: e.target.value as Policy['dpop']['mode'] } })}>
              <option value="off">not understood</option>
              <option value="optional">taken</option>
              <option value="required">required</option>
            </select>
          )}
        </Field>
        <Field label="DPoP nonce" hint="The one this server has handed out; empty for none.">
          {(control) => <input {...control} value={policy.dpop.nonce ?? ''} spellCheck={false} onChange={(e) => onChange({ dpop: { ...policy.dpop, nonce: e.target.value || null } })} />}
        </Field>
        <fieldset className="switches">
          <legend>Checks this server makes</legend>
          <label className="switch">
            <input type="checkbox" checked={policy.singleAudience} onChange={(e) => onChange({ singleAudience: e.target.checked })} />
            <span>refuses a second audience</span>
          </label>
          <label className="switch">
            <input type="checkbox" checked={policy.mtls === 'required'} onChange={(e) => onChange({ mtls: e.target.checked ? 'required' : 'optional' })} />
            <span>requires a certificate-bound token</span>
          </label>
          <label className="switch">
            <input type="checkbox" checked={policy.passesTokenOn} onChange={(e) => onChange({ passesTokenOn: e.target.checked })} />
            <span>passes the token on to other services</span>
          </label>
          {optional.map((check) => (
            <label key={check.id} className="switch" data-off={off.has(check.id)}>
              <input type="checkbox" checked={!off.has(check.id)} onChange={() => toggle(check.id)} />
              <span>{check.asks}</span>
              <span className="switch-tag">{check.demandedBy}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  )
}

interface OptionalNumberProps {
  readonly label: string
  readonly hint: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function OptionalNumber({ label, hint, value, onChange }: OptionalNumberProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input {...control} type="number" min={0} value={value ?? ''} onChange={(e) => onChange(e.target.value === '' ? null : Math.max(0, Math.floor(Number(e.target.value) || 0)))} />
      )}
    </Field>
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}

/** Words separated by spaces or commas; each keystroke counts. */
function WordsField({ label, hint, value, onChange }: WordsFieldProps) {
  const [text, setText] = useState(value.join(' '))
  // The text is the reader's, spaces and all, until the value changes from elsewhere.
  const shown = words(text).join(' ') === value.join(' ') ? text : value.join(' ')
  const type = (typed: string) => {
    setText(typed)
    onChange(words(typed))
  }
  return (
    <Field label={label} hint={hint}>
      {(control) => <input {...control} value={shown} spellCheck={false} onChange={(e) => type(e.target.value)} />}
    </Field>
  )
}
