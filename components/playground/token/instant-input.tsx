import { useId, useState } from 'react'
import { isoOf, readInstant } from '@/lib/playground/instant-text'

interface InstantInputProps {
  readonly label: string
  /** Seconds. */
  readonly value: number
  /** Seconds; what a length of time is counted from. */
  readonly now: number
  readonly onChange: (seconds: number) => void
}

/** Nothing that is only half written looks like this, so it is taken at once; anything else with Enter, or on leaving. */
const whole = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(Z| UTC)?$/

/** An instant in UTC as text: ISO, a length of time from now, a day or an hour by name, or seconds since 1970. What cannot be read stays. */
export function InstantInput({ label, value, now, onChange }: InstantInputProps) {
  // While it is being typed into, and while it is wrong, the text is the reader's.
  const [typed, setTyped] = useState<string | null>(null)
  const [says, setSays] = useState<string | null>(null)
  const id = useId()
  const take = (text: string) => {
    const read = readInstant(text, now)
    setSays('says' in read ? read.says : null)
    if ('says' in read) return
    setTyped(null)
    if (read.seconds !== Math.floor(value)) onChange(read.seconds)
  }
  return (
    <span className="instant">
      <input
        type="text"
        maxLength={60}
        aria-label={label}
        aria-invalid={says ? true : undefined}
        aria-describedby={says ? id : undefined}
        title="2026-01-01T00:00:00Z, in 5 minutes, 5 min ago, tomorrow, noon, or seconds since 1970"
        className="control control-small"
        spellCheck={false}
        autoComplete="off"
        value={typed ?? isoOf(value)}
        onBlur={() => typed !== null && take(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value)
          if (event.key === 'Escape') {
            setTyped(null)
            setSays(null)
          }
        }}
        onChange={({ target: { value: text } }) => {
          setTyped(text)
          setSays(null)
          const read = whole.test(text) ? readInstant(text, now) : null
          if (read && 'seconds' in read) onChange(read.seconds)
        }}
      />
      <span aria-live="polite">
        {says ? (
          <span id={id} className="field-error">
            {says}
          </span>
        ) : null}
      </span>
    </span>
  )
}
