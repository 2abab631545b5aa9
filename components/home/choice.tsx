import { useId } from 'react'
import { Chip } from '../ui/chip'

export interface ChoiceProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly title: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A question with two or three answers, all in sight. */
export function Choice<V extends string>({ label, options, value, onChange }: ChoiceProps<V>) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in one line with its legend
    <div role="group" aria-labelledby={id} className="choice">
      <span id={id}>{label}</span>
      <span className="flex gap-1">
        {options.map((option) => (
          <Chip key={option.value} on={option.value === value} onClick={() => onChange(option.value)}>
            {option.title}
          </Chip>
        ))}
      </span>
    </div>
  )
}
