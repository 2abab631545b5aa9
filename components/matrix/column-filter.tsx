import type { ColumnId } from '@/lib/matrix/view'
import { lookWords } from './look-words'

interface ColumnFilterProps {
  readonly id: ColumnId
  readonly title: string
  readonly value: string
  /** Steps that decide somewhere in the table. */
  readonly steps: readonly string[]
  readonly onChange: (value: string) => void
}

const looks = ['hole', 'meant', 'rejected', 'undecided'] as const

/** What a column must hold: of a server a verdict or a step, of a number the least, of a text a part. */
export function ColumnFilter({ id, title, value, steps, onChange }: ColumnFilterProps) {
  const label = `Filter by ${title}`
  if (id.startsWith('server-'))
    return (
      <select className="control" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">any</option>
        {looks.map((look) => (
          <option key={look} value={look}>
            {lookWords[look]}
          </option>
        ))}
        {steps.map((step) => (
          <option key={step} value={`step:${step}`}>
            {step}
          </option>
        ))}
      </select>
    )
  if (id === 'expires')
    return (
      <input
        className="control"
        type="date"
        aria-label={`${label}: this day or later`}
        value={value === '' ? '' : new Date(Number(value) * 1000).toISOString().slice(0, 10)}
        onChange={({ target: { valueAsNumber } }) =>
          onChange(Number.isNaN(valueAsNumber) ? '' : String(valueAsNumber / 1000))
        }
      />
    )
  const isNumber = id === 'seen' || id === 'opens'
  return (
    <input
      className="control"
      type={isNumber ? 'number' : 'search'}
      maxLength={200}
      min={isNumber ? 0 : undefined}
      aria-label={isNumber ? `${label}: at least` : label}
      placeholder={isNumber ? 'at least' : 'contains'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
