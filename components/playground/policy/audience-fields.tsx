import { type AudienceChoice, audienceChoice, chooseAudience } from '@/lib/playground/audience-choice'
import { comparators } from '@/lib/pipeline/audience/comparators'
import { Setting } from '../setting/setting'
import type { PolicyProps } from './policy-props'
import { ChoiceField, SwitchField } from './policy-fields'
import { PolicyWords } from './policy-words'

const comparisons: readonly (readonly [AudienceChoice, string])[] = [
  ...Object.entries(comparators).map(
    ([id, { label, safe }]) => [id as AudienceChoice, safe ? label : `${label} (unsafe)`] as const,
  ),
  ['none', 'none (vulnerable)'],
]
const notCompared =
  'aud is not looked at: any token of this issuer passes, whichever server it was issued for. This is the replay.'

/** How this server compares aud, and which names it takes for its own. */
export function AudienceFields({ policy, onChange }: PolicyProps) {
  const comparison = audienceChoice(policy)
  return (
    <>
      <Setting id="audience">
        {({ label }) => (
          <ChoiceField
            label={label}
            hint={comparison === 'none' ? notCompared : comparators[comparison].about}
            value={comparison}
            options={comparisons}
            onChange={(choice) => onChange(chooseAudience(policy, choice))}
          />
        )}
      </Setting>
      <PolicyWords id="otherNames" policy={policy} onChange={onChange} />
      <PolicyWords id="companions" policy={policy} onChange={onChange} />
      <PolicyWords id="sharedAudiences" policy={policy} onChange={onChange} />
      <Setting id="singleAudience">
        {({ label }) => (
          <SwitchField
            label={label}
            on={policy.singleAudience}
            onChange={(singleAudience) => onChange({ singleAudience })}
          />
        )}
      </Setting>
    </>
  )
}
