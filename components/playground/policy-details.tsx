import { fits, issuerProfiles, withProfile } from '@/content/profiles'
import { comparators } from '@/lib/pipeline/audience'
import type { AudienceComparison, Policy } from '@/lib/pipeline/types'
import { Field } from '../ui/field'
import { OptionalNumber } from './optional-number'
import type { PolicyPanelProps } from './policy-panel'
import { WordsField } from './words-field'

/** Everything a server's policy says, and a switch for each check it may leave out. */
export function PolicyDetails({ switches, policy, onChange }: PolicyPanelProps) {
  const off = new Set(policy.off)
  const profile = issuerProfiles.find((p) => fits(policy, p))
  const applyProfile = (id: string) => {
    const chosen = issuerProfiles.find((p) => p.id === id)
    if (chosen) onChange(withProfile(policy, chosen))
  }
  const toggle = (id: string) => onChange({ off: off.has(id) ? policy.off.filter((o) => o !== id) : [...policy.off, id] })
  const optional = switches.filter((check) => check.canBeOff)
  return (
    <div className="stack">
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
      <WordsField label="Other names of this server" hint="Further values of aud that mean it, such as an application’s GUID." value={policy.otherNames} onChange={(otherNames) => onChange({ otherNames })} />
      <WordsField label="Audiences it puts up with" hint="Beside its own, such as the issuer’s userinfo endpoint." value={policy.companions} onChange={(companions) => onChange({ companions })} />
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
      <WordsField label="Types (typ)" hint="What marks an access token; application/ may be left out." value={policy.types} onChange={(types) => onChange({ types })} />
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
        <label className="switch">
          <input type="checkbox" checked={policy.issuerUnreachable} onChange={(e) => onChange({ issuerUnreachable: e.target.checked })} />
          <span>cannot reach its issuer just now</span>
        </label>
        {optional.map((check) => (
          <label key={check.id} className="switch" data-off={off.has(check.id)}>
            <input type="checkbox" checked={!off.has(check.id)} onChange={() => toggle(check.id)} />
            <span>{check.asks}</span>
            <span className="switch-tag">{check.demandedBy}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
