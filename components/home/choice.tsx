import { useId } from 'react'
import { Chip, Chips } from '../ui/chip'

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly title: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A question with two or three answers, all in sight. */
export function Choice<V extends string>({ label, options, value, onChange }: ChoiceProps<V>) {
  const id = useId()
  return (
    <div className="question" data-needs-scripts>
      <span id={id}>{label}</span>
      <Chips labelledBy={id}>
        {options.map((option) => (
          <Chip key={option.value} on={option.value === value} onClick={() => onChange(option.value)}>
            {option.title}
          </Chip>
        ))}
      </Chips>
    </div>
  )
}
