export interface InstantInputProps {
  readonly label: string
  /** Seconds. */
  readonly value: number
  readonly onChange: (seconds: number) => void
}

/** A date and time in UTC, to the second. */
export function InstantInput({ label, value, onChange }: InstantInputProps) {
  const inRange = Number.isFinite(value) && value >= 0 && value < 253_402_300_800
  return (
    <input
      type="datetime-local"
      step={1}
      aria-label={label}
      className="control control-small"
      value={inRange ? new Date(Math.floor(value) * 1000).toISOString().slice(0, 19) : ''}
      onChange={(event) => {
        const seconds = Date.parse(`${event.target.value}Z`) / 1000
        if (Number.isFinite(seconds)) onChange(seconds)
      }}
    />
  )
}
