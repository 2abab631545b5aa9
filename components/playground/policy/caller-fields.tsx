import { Setting } from '../setting/setting'
import type { PolicyProps } from './policy-props'
import { ChoiceField, SwitchField, TextField } from './policy-fields'
import { WordsField } from './words-field'

/** Who may call, and what the token must be bound to. */
export function CallerFields({ policy, onChange }: PolicyProps) {
  const { dpop } = policy
  const set = (changes: Partial<typeof dpop>) =>
    onChange({ dpop: { ...dpop, ...changes } }, Object.keys(changes).join())
  return (
    <>
      <Setting id="origins">
        {(text) => (
          <WordsField
            {...text}
            value={policy.origins ?? []}
            onChange={(origins) => onChange({ origins: origins.length > 0 ? origins : null })}
          />
        )}
      </Setting>
      <Setting id="dpop.mode">
        {(text) => (
          <ChoiceField
            {...text}
            value={dpop.mode}
            options={[
              ['off', 'not understood'],
              ['optional', 'taken'],
              ['required', 'required'],
            ]}
            onChange={(mode) => set({ mode })}
          />
        )}
      </Setting>
      <Setting id="dpop.algorithms">
        {(text) => <WordsField {...text} value={dpop.algorithms} onChange={(algorithms) => set({ algorithms })} />}
      </Setting>
      <Setting id="dpop.nonce">
        {(text) => <TextField {...text} value={dpop.nonce} onChange={(nonce) => set({ nonce })} />}
      </Setting>
      <Setting id="dpop.seen">
        {(text) => <WordsField {...text} value={dpop.seen} onChange={(seen) => set({ seen })} />}
      </Setting>
      <Setting id="mtls">
        {({ label }) => (
          <SwitchField
            label={label}
            on={policy.mtls === 'required'}
            onChange={(on) => onChange({ mtls: on ? 'required' : 'optional' })}
          />
        )}
      </Setting>
      <Setting id="passesTokenOn">
        {({ label }) => (
          <SwitchField
            label={label}
            on={policy.passesTokenOn}
            onChange={(passesTokenOn) => onChange({ passesTokenOn })}
          />
        )}
      </Setting>
    </>
  )
}
