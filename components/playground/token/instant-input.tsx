import { useState } from 'react'

interface InstantInputProps {
  readonly label: string
  /** Seconds. */
  readonly value: number
  readonly onChange: (seconds: number) => void
}

/** A date and time in UTC, to the second. */
export function InstantInput({ label, value, onChange }: InstantInputProps) {
  // While it is being typed into, the text is the reader's: a year grows digit by digit.
  const [typed, setTyped] = useState<string | null>(null)
  const inRange = Number.isFinite(value) && value >= 0 && value < 253_402_300_800
  return (
    <input
      type="datetime-local"
      step={1}
      aria-label={label}
      className="control control-small"
      value={typed ?? (inRange ? new Date(Math.floor(value) * 1000).toISOString().slice(0, 19) : '')}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value)
        const seconds = Date.parse(`${event.target.value}Z`) / 1000
        if (Number.isFinite(seconds)) onChange(seconds)
      }}
    />
  )
}
