import { useState } from 'react'
import { Field } from '../../ui/field'
import { LineInput } from '../../ui/line-input'

export interface ParsedFieldProps<T> {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: T
  readonly read: (text: string) => T
  /** Equal values are written alike. */
  readonly write: (value: T) => string
  readonly onChange: (value: T) => void
}

/** Characters of all words together. */
const longest = 16_384

/** A value edited as text; each keystroke counts. */
export function ParsedField<T>({ label, hint, value, read, write, onChange }: ParsedFieldProps<T>) {
  const [text, setText] = useState(write(value))
  // The text is the reader's, half-typed or spaced out, until the value changes from elsewhere.
  const shown = write(read(text)) === write(value) ? text : write(value)
  const type = (typed: string) => {
    setText(typed)
    onChange(read(typed))
  }
  return (
    <Field label={label} hint={hint}>
      {(control) => <LineInput {...control} longest={longest} value={shown} onText={type} />}
    </Field>
  )
}
