import { Field } from '../../ui/field'
import { LineInput } from '../../ui/line-input'

interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChange: (value: T) => void
}

export function ChoiceField<T extends string>({ label, hint, value, options, onChange }: ChoiceFieldProps<T>) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={(e) => onChange(e.target.value as T)}>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  /** `null` where nothing is wanted. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One line of text; empty is `null`. */
export function TextField({ label, hint, value, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <LineInput {...control} longest={1024} value={value ?? ''} onText={(text) => onChange(text || null)} />
      )}
    </Field>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A whole number; what lies outside its bounds is brought to the nearer one. */
export function NumberField({ label, hint, value, least, most, onChange }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={least}
          max={most}
          value={value}
          onChange={(e) => onChange(Math.min(most, Math.max(least, Math.floor(Number(e.target.value) || 0))))}
        />
      )}
    </Field>
  )
}

/** A yes or no of the policy, with who demands it where somebody does. */
export function SwitchField({
  label,
  on,
  tag,
  off = false,
  onChange,
}: {
  readonly label: string
  readonly on: boolean
  readonly tag?: string
  readonly off?: boolean
  readonly onChange: (on: boolean) => void
}) {
  return (
    <label className="switch" data-off={off}>
      <input type="checkbox" checked={on} onChange={(e) => onChange(e.target.checked)} />
      <span>{label}</span>
      {tag ? <span className="switch-tag">{tag}</span> : null}
    </label>
  )
}
