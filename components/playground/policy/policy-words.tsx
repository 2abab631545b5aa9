import type { FieldId } from '@/lib/playground/settings'
import type { Policy } from '@/lib/pipeline/types'
import { Setting } from '../setting/setting'
import type { PolicyProps } from './policy-props'
import { WordsField } from './words-field'

/** The settings that are a list of words. */
type WordsId = { [K in FieldId & keyof Policy]: Policy[K] extends readonly string[] ? K : never }[FieldId &
  keyof Policy]

/** A setting of the policy that is a list of words. */
export function PolicyWords({ id, policy, onChange }: PolicyProps & { readonly id: WordsId }) {
  return (
    <Setting id={id}>
      {(text) => <WordsField {...text} value={policy[id]} onChange={(words) => onChange({ [id]: words })} />}
    </Setting>
  )
}
