import { longestSearch } from '@/lib/search/has-words'
import { Chip, Chips } from '../ui/chip'
import { Field } from '../ui/field'
import type { CardData } from './card-data'

export interface Filter {
  readonly text: string
  /** `null`: any. */
  readonly outcome: CardData['outcome'] | null
}

interface FilterBarProps {
  readonly filter: Filter
  readonly count: number
  readonly onChange: (filter: Filter) => void
}

export const outcomes = ['rejected', 'accepted', 'undecided'] as const

export function FilterBar({ filter, count, onChange }: FilterBarProps) {
  return (
    <search className="mt-6 flex flex-wrap items-end gap-x-6 gap-y-3" data-noprint>
      <Field label="Filter" className="w-full sm:w-72">
        {(control) => (
          <input
            {...control}
            type="search"
            placeholder="confused, aud, slash, kid"
            value={filter.text}
            maxLength={longestSearch}
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        )}
      </Field>
      <div className="py-0.5">
        <Chips label="Outcome">
          {outcomes.map((outcome) => (
            <Chip
              key={outcome}
              on={filter.outcome === outcome}
              onClick={() => onChange({ ...filter, outcome: filter.outcome === outcome ? null : outcome })}
            >
              {outcome}
            </Chip>
          ))}
        </Chips>
      </div>
      <p className="py-1.5 text-sm text-soft" aria-live="polite">
        {count === 1 ? '1 example' : `${count} examples`}
      </p>
    </search>
  )
}
