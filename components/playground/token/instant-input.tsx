import { useId, useRef, useState } from 'react'
import type { ReadInstant } from '@/lib/playground/instant-text'
import { isoOf } from '@/lib/playground/iso-text'
import { loadOnce } from '../../ui/load-once'

/** What reads instants is fetched with the first field that has the focus. */
const load = loadOnce(() => import('@/lib/playground/instant-text'))
const unfetched: ReadInstant = { says: 'What reads this could not be fetched. Look at the connection and try again.' }

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
  const asked = useRef('')
  /** `null` where something else was typed meanwhile. */
  const read = async (text: string): Promise<ReadInstant | null> => {
    asked.current = text
    const found = await load().then(
      ({ readInstant }) => readInstant(text, now),
      () => unfetched,
    )
    return asked.current === text ? found : null
  }
  const take = async (text: string) => {
    const found = await read(text)
    if (!found) return
    setSays('says' in found ? found.says : null)
    if ('says' in found) return
    setTyped(null)
    if (found.seconds !== Math.floor(value)) onChange(found.seconds)
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
        onFocus={() => void load().catch(() => {})}
        onBlur={() => typed !== null && void take(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void take(event.currentTarget.value)
          if (event.key === 'Escape') {
            asked.current = ''
            setTyped(null)
            setSays(null)
          }
        }}
        onChange={({ target: { value: text } }) => {
          setTyped(text)
          setSays(null)
          asked.current = text
          if (whole.test(text)) void read(text).then((found) => found && 'seconds' in found && onChange(found.seconds))
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
