import { hierarchyText, readHierarchy } from '@/lib/playground/scope-hierarchy'
import type { Policy } from '@/lib/pipeline/types'
import { AudienceFields } from './audience-fields'
import { OptionalNumber } from './optional-number'
import { ParsedField } from './parsed-field'
import { ChoiceField, NumberField, Section, SwitchField, TextField } from './policy-fields'
import { WordsField } from './words-field'

/** A check as the list of switches shows it. */
export interface Switch {
  readonly id: string
  readonly label: string
  readonly demandedBy: string
  readonly canBeOff: boolean
}

export interface PolicyDetailsProps {
  /** Every check, in order. */
  readonly switches: readonly Switch[]
  readonly policy: Policy
  readonly onChange: (policy: Partial<Policy>) => void
}

/** Everything a server's policy says, and a switch for each check it may leave out. */
export function PolicyDetails({ switches, policy, onChange }: PolicyDetailsProps) {
  const off = new Set(policy.off)
  const dpop = (changes: Partial<typeof policy.dpop>) => onChange({ dpop: { ...policy.dpop, ...changes } })
  const toggle = (id: string) =>
    onChange({ off: off.has(id) ? policy.off.filter((o) => o !== id) : [...policy.off, id] })
  return (
    <div className="stack">
      <AudienceFields policy={policy} onChange={onChange} />
      <Section title="The issuer’s tokens">
        <WordsField
          label="Types (typ)"
          hint="What marks an access token; application/ may be left out."
          value={policy.types}
          onChange={(types) => onChange({ types })}
        />
        <WordsField
          label="Required claims"
          value={policy.requiredClaims}
          onChange={(requiredClaims) => onChange({ requiredClaims })}
        />
        <WordsField
          label="Scopes are read from"
          value={policy.scopeClaims}
          onChange={(scopeClaims) => onChange({ scopeClaims })}
        />
        <ParsedField
          label="Broader scopes"
          hint="What each includes: admin > read write; write > read"
          value={policy.scopeHierarchy}
          read={readHierarchy}
          write={hierarchyText}
          onChange={(scopeHierarchy) => onChange({ scopeHierarchy })}
        />
        <SwitchField
          label="cannot reach its issuer just now"
          on={policy.issuerUnreachable}
          onChange={(issuerUnreachable) => onChange({ issuerUnreachable })}
        />
      </Section>
      <Section title="Time, size, sign-in">
        <NumberField
          label="Clock tolerance"
          hint="Seconds. A minute or less is usual."
          value={policy.clockTolerance}
          least={0}
          most={86_400}
          onChange={(clockTolerance) => onChange({ clockTolerance })}
        />
        <OptionalNumber
          label="Oldest token"
          hint="Seconds since iat; empty for no limit."
          value={policy.maxTokenAge}
          onChange={(maxTokenAge) => onChange({ maxTokenAge })}
        />
        <NumberField
          label="Longest token"
          hint="Characters."
          value={policy.maxTokenLength}
          least={1}
          most={10_000_000}
          onChange={(maxTokenLength) => onChange({ maxTokenLength })}
        />
        <TextField
          label="Sign-in needed (acr)"
          hint="Empty: any."
          value={policy.acr}
          onChange={(acr) => onChange({ acr })}
        />
        <WordsField label="Revoked tokens (jti)" value={policy.revoked} onChange={(revoked) => onChange({ revoked })} />
      </Section>
      <Section title="Caller">
        <WordsField
          label="Allowed origins"
          hint="Empty: it does not look."
          value={policy.origins ?? []}
          onChange={(origins) => onChange({ origins: origins.length > 0 ? origins : null })}
        />
        <ChoiceField
          label="DPoP"
          value={policy.dpop.mode}
          options={[
            ['off', 'not understood'],
            ['optional', 'taken'],
            ['required', 'required'],
          ]}
          onChange={(mode) => dpop({ mode })}
        />
        <WordsField
          label="Algorithms of proofs"
          value={policy.dpop.algorithms}
          onChange={(algorithms) => dpop({ algorithms })}
        />
        <NumberField
          label="Oldest proof"
          hint="Seconds."
          value={policy.dpop.past}
          least={0}
          most={86_400}
          onChange={(past) => dpop({ past })}
        />
        <TextField
          label="DPoP nonce"
          hint="The one this server has handed out; empty for none."
          value={policy.dpop.nonce}
          onChange={(nonce) => dpop({ nonce })}
        />
        <WordsField label="Proofs seen before (jti)" value={policy.dpop.seen} onChange={(seen) => dpop({ seen })} />
        <SwitchField
          label="requires a certificate-bound token"
          on={policy.mtls === 'required'}
          onChange={(on) => onChange({ mtls: on ? 'required' : 'optional' })}
        />
        <SwitchField
          label="passes the token on to other services"
          on={policy.passesTokenOn}
          onChange={(passesTokenOn) => onChange({ passesTokenOn })}
        />
      </Section>
      <fieldset className="switches policy-section">
        <legend>Checks this server makes</legend>
        {switches
          .filter((check) => check.canBeOff)
          .map((check) => (
            <SwitchField
              key={check.id}
              label={check.label}
              tag={check.demandedBy}
              on={!off.has(check.id)}
              off={off.has(check.id)}
              onChange={() => toggle(check.id)}
            />
          ))}
      </fieldset>
    </div>
  )
}
