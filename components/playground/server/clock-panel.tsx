import { readObject, memberValue } from '@/lib/pipeline/encoding/json'
import { instant } from '@/lib/pipeline/encoding/instant'
import type { Case } from '@/lib/case/case'
import { Chip } from '../../ui/chip'
import { InstantInput } from '../token/instant-input'

type Clock = Case['clock']
export interface ClockPanelProps {
  readonly clock: Clock
  /** Seconds. */
  readonly now: number
  readonly payload: string
  readonly onChange: (clock: Clock) => void
}

const around = [
  [-1, 'just before'],
  [0, 'at'],
  [1, 'just after'],
] as const

/** The server's clock: running, or held at an instant. */
export function ClockPanel({ clock, now, payload, onChange }: ClockPanelProps) {
  const claims = readObject(payload)
  const times =
    typeof claims === 'string'
      ? []
      : ['iat', 'nbf', 'exp'].flatMap((name) => {
          const value = memberValue(claims, name)
          return typeof value === 'number' && instant(value) !== null ? [[name, value] as const] : []
        })
  const hold = (at: number) => onChange({ kind: 'fixed', at })
  return (
    <div className="stack">
      <div className="panel-head">
        <span>Clock</span>
        <span>{clock.kind === 'live' ? 'live' : 'fixed'}</span>
      </div>
      <p className="mono clock-now" suppressHydrationWarning>
        {instant(now) ?? String(now)}
      </p>
      <div className="chips">
        <Chip on={clock.kind === 'live'} onClick={() => onChange({ kind: 'live' })}>
          live
        </Chip>
        <Chip on={clock.kind === 'fixed'} onClick={() => hold(now)}>
          hold
        </Chip>
        <InstantInput label="Hold the clock at, UTC" value={now} onChange={hold} />
      </div>
      {times.map(([name, value]) => (
        // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
        <div key={name} className="chips" role="group" aria-label={`Clock around ${name}`}>
          <span className="chips-label mono">{name}</span>
          {around.map(([offset, label]) => (
            <Chip
              key={label}
              on={clock.kind === 'fixed' && now === Math.floor(value) + offset}
              onClick={() => hold(Math.floor(value) + offset)}
            >
              {label}
            </Chip>
          ))}
        </div>
      ))}
    </div>
  )
}
