import { Field } from '../../ui/field'

interface OptionalNumberProps {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A number that may be absent. */
export function OptionalNumber({ label, hint, value, onChange }: OptionalNumberProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={0}
          value={value ?? ''}
          onChange={(e) =>
            onChange(e.target.value === '' ? null : Math.max(0, Math.floor(Number(e.target.value) || 0)))
          }
        />
      )}
    </Field>
  )
}
