import { useState } from 'react'
import { Field } from '../ui/field'

const words = (text: string) => text.split(/[\s,]+/).filter(Boolean)

export interface WordsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}

/** Words separated by spaces or commas; each keystroke counts. */
export function WordsField({ label, hint, value, onChange }: WordsFieldProps) {
  const [text, setText] = useState(value.join(' '))
  // The text is the reader's, spaces and all, until the value changes from elsewhere.
  const shown = words(text).join(' ') === value.join(' ') ? text : value.join(' ')
  const type = (typed: string) => {
    setText(typed)
    onChange(words(typed))
  }
  return (
    <Field label={label} hint={hint}>
      {(control) => <input {...control} value={shown} spellCheck={false} onChange={(e) => type(e.target.value)} />}
    </Field>
  )
}
