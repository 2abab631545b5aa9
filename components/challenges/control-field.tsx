import { useId } from 'react'
import type { Answer, Control } from '@/lib/challenges/puzzle'
import { Field } from '../ui/field'

interface Props {
  readonly control: Control
  readonly answer: Answer
  readonly set: (value: string | readonly string[]) => void
}

/** One thing a player sets. */
export function ControlField({ control, answer, set }: Props) {
  if (control.kind === 'text') {
    const value = answer[control.id]
    return (
      <Field label={control.label} hint={control.hint}>
        {(field) => (
          <input
            {...field}
            value={typeof value === 'string' ? value : ''}
            maxLength={control.longest}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => set(event.target.value)}
          />
        )}
      </Field>
    )
  }
  return <Options control={control} chosen={answer[control.id] ?? ''} set={set} />
}

type OptionsProps = {
  readonly control: Extract<Control, { options: unknown }>
  readonly chosen: string | readonly string[]
  readonly set: Props['set']
}

function Options({ control: { kind, label, options }, chosen, set }: OptionsProps) {
  const name = useId()
  const isOn = (value: string) => (typeof chosen === 'string' ? chosen === value : chosen.includes(value))
  const several = (value: string) =>
    options.map((option) => option.value).filter((other) => (other === value ? !isOn(other) : isOn(other)))
  return (
    <fieldset className="puzzle-options" data-needs-scripts>
      <legend>{label}</legend>
      {options.map(({ value, label: text, code, about }) => (
        <label key={value}>
          <input
            type={kind === 'choice' ? 'radio' : 'checkbox'}
            name={name}
            required={kind === 'choice'}
            checked={isOn(value)}
            onChange={() => set(kind === 'choice' ? value : several(value))}
          />
          <span>
            {text}
            {code ? <code className={text ? 'puzzle-code' : 'mono'}>{code}</code> : null}
            {about ? <span className="puzzle-about">{about}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
