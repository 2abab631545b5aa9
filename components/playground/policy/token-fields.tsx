import { hierarchyText, readHierarchy } from '@/lib/playground/scope-hierarchy'
import { Setting } from '../setting/setting'
import type { PolicyProps } from './policy-props'
import { ParsedField } from './parsed-field'
import { NumberField, SwitchField, TextField } from './policy-fields'
import { PolicyWords } from './policy-words'

/** What an access token of the trusted issuer must look like and allow. */
export function TokenFields({ policy, onChange }: PolicyProps) {
  const words = { policy, onChange }
  return (
    <>
      <PolicyWords id="requiredScopes" {...words} />
      <PolicyWords id="types" {...words} />
      <PolicyWords id="requiredClaims" {...words} />
      <PolicyWords id="scopeClaims" {...words} />
      <Setting id="scopeList">
        {({ label }) => (
          <SwitchField label={label} on={policy.scopeList} onChange={(scopeList) => onChange({ scopeList })} />
        )}
      </Setting>
      <Setting id="scopeHierarchy">
        {(text) => (
          <ParsedField
            {...text}
            value={policy.scopeHierarchy}
            read={readHierarchy}
            write={hierarchyText}
            onChange={(scopeHierarchy) => onChange({ scopeHierarchy })}
          />
        )}
      </Setting>
      <Setting id="acr">
        {(text) => <TextField {...text} value={policy.acr} onChange={(acr) => onChange({ acr })} />}
      </Setting>
      <Setting id="maxTokenLength">
        {(text) => (
          <NumberField
            {...text}
            value={policy.maxTokenLength}
            least={1}
            most={10_000_000}
            onChange={(maxTokenLength) => onChange({ maxTokenLength })}
          />
        )}
      </Setting>
      <PolicyWords id="revoked" {...words} />
    </>
  )
}
