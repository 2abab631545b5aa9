import { useMemo } from 'react'
import { memberValue } from '@/lib/pipeline/encoding/json'
import { instant } from '@/lib/pipeline/encoding/instant'
import type { Case } from '@/lib/case/case'
import { readShown } from '@/lib/playground/json-text'
import { Chip, Chips } from '../../ui/chip'
import { useClock } from '../hooks/use-clock'
import { InstantInput } from '../token/instant-input'
import { ServerSection } from './server-section'

type Clock = Case['clock']
interface ClockPanelProps {
  readonly clock: Clock
  readonly payload: string
  readonly onChange: (clock: Clock) => void
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
}

const around = [
  [-1, 'just before'],
  [0, 'at'],
  [1, 'just after'],
] as const

/** The server's clock: running, or held at an instant. */
export function ClockPanel({ clock, payload, onChange, open, onOpen }: ClockPanelProps) {
  const now = useClock(clock)
  const claims = useMemo(() => readShown(payload), [payload])
  const times = ['iat', 'nbf', 'exp'].flatMap((name) => {
    const value = typeof claims === 'string' ? undefined : memberValue(claims, name)
    return typeof value === 'number' && instant(value) !== null ? [[name, value] as const] : []
  })
  const hold = (at: number) => onChange({ kind: 'fixed', at })
  return (
    <ServerSection
      id="clock"
      title="Clock"
      aside={
        <>
          <span className="clock-now" suppressHydrationWarning>
            {instant(now) ?? String(now)}
          </span>{' '}
          {clock.kind === 'live' ? 'live' : 'fixed'}
        </>
      }
      open={open}
      onOpen={onOpen}
    >
      {() => (
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
      )}
    </ServerSection>
  )
}
