import { type AudienceChoice, audienceChoice, chooseAudience } from '@/lib/playground/audience-choice'
import { comparators } from '@/lib/pipeline/audience/comparators'
import type { Policy } from '@/lib/pipeline/types'
import { ChoiceField, Section, SwitchField } from './policy-fields'
import { WordsField } from './words-field'

const comparisons: readonly (readonly [AudienceChoice, string])[] = [
  ...Object.entries(comparators).map(
    ([id, { label, safe }]) => [id as AudienceChoice, safe ? label : `${label} (unsafe)`] as const,
  ),
  ['none', 'none (vulnerable)'],
]
const notCompared =
  'aud is not looked at: any token of this issuer passes, whichever server it was issued for. This is the replay.'

interface Props {
  readonly policy: Policy
  readonly onChange: (policy: Partial<Policy>) => void
}

/** How this server compares aud, and which names it takes for its own. */
export function AudienceFields({ policy, onChange }: Props) {
  const comparison = audienceChoice(policy)
  return (
    <Section title="Audience">
      <ChoiceField
        label="Comparison of aud"
        hint={comparison === 'none' ? notCompared : comparators[comparison].about}
        value={comparison}
        options={comparisons}
        onChange={(choice) => onChange(chooseAudience(policy, choice))}
      />
      <WordsField
        label="Other names of this server"
        hint="Further values of aud that mean it, such as an application’s GUID."
        value={policy.otherNames}
        onChange={(otherNames) => onChange({ otherNames })}
      />
      <WordsField
        label="Also allowed beside its own"
        hint="Such as the issuer’s userinfo endpoint."
        value={policy.companions}
        onChange={(companions) => onChange({ companions })}
      />
      <SwitchField
        label="refuses any other audience"
        on={policy.singleAudience}
        onChange={(singleAudience) => onChange({ singleAudience })}
      />
    </Section>
  )
}
