import { useMemo } from 'react'
import type { Case } from '@/lib/case/case'
import { instant } from '@/lib/pipeline/encoding/instant'
import { memberValue } from '@/lib/pipeline/encoding/json'
import { readShown } from '@/lib/playground/json-text'
import { Chip, Chips } from '../../ui/chip'
import { InstantInput } from '../token/instant-input'

type Clock = Case['clock']

interface ClockFieldsProps {
  readonly clock: Clock
  /** Seconds since 1970. */
  readonly now: number
  readonly payload: string
  readonly onChange: (clock: Clock) => void
}

const around = [
  [-1, 'just before'],
  [0, 'at'],
  [1, 'just after'],
] as const

/** Runs the clock, holds it, or sets it to either side of a time the token names. */
export function ClockFields({ clock, now, payload, onChange }: ClockFieldsProps) {
  const claims = useMemo(() => readShown(payload), [payload])
  const times = ['iat', 'nbf', 'exp'].flatMap((name) => {
    const value = typeof claims === 'string' ? undefined : memberValue(claims, name)
    return typeof value === 'number' && instant(value) !== null ? [[name, value] as const] : []
  })
  const hold = (at: number) => onChange({ kind: 'fixed', at })
  return (
    <>
      <Chips label="Clock">
        <Chip on={clock.kind === 'live'} onClick={() => onChange({ kind: 'live' })}>
          live
        </Chip>
        <Chip on={clock.kind === 'fixed'} onClick={() => hold(now)}>
          hold
        </Chip>
        <InstantInput label="Hold the clock at, UTC" value={now} now={now} onChange={hold} />
      </Chips>
      {times.map(([name, value]) => (
        <Chips key={name} label={`Clock around ${name}`}>
          <span className="mono min-w-8 text-soft">{name}</span>
          {around.map(([offset, label]) => (
            <Chip
              key={label}
              on={clock.kind === 'fixed' && now === Math.floor(value) + offset}
              onClick={() => hold(Math.floor(value) + offset)}
            >
              {label}
            </Chip>
          ))}
        </Chips>
      ))}
    </>
  )
}
