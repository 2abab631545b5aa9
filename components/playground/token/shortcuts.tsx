import { memo } from 'react'
import { memberValue } from '@/lib/pipeline/encoding/json'
import { clip } from '@/lib/pipeline/encoding/visible-text'
import type { readShown } from '@/lib/playground/json-text'
import { Chip, Chips } from '../../ui/chip'
import { InstantInput } from './instant-input'

interface ShortcutsProps {
  readonly claims: ReturnType<typeof readShown>
  readonly resource: string
  readonly otherResource: string
  /** Seconds. */
  readonly now: number
  /** `undefined` removes the claim. */
  readonly onSet: (name: string, value: unknown) => void
}

const timeClaims = ['iat', 'nbf', 'exp'] as const

/** Frequent changes of the claims by one click, and the times as fields. */
export const Shortcuts = memo(function Shortcuts({ claims, resource, otherResource, now, onSet }: ShortcutsProps) {
  if (claims === 'too-long') return <p className="note">The claims are too long to be changed by a click.</p>
  if (claims === 'no-object')
    return <p className="note">The claims cannot be read as JSON, so there is nothing to change by a click.</p>
  const clientId = memberValue(claims, 'client_id') ?? memberValue(claims, 'azp') ?? 'agent-1'
  const audiences: readonly [string, unknown][] = [
    ['this server', resource],
    ['another server', otherResource],
    ['none', undefined],
    ['client id', clientId],
    ['*', '*'],
  ]
  const present = timeClaims.filter((name) => typeof memberValue(claims, name) === 'number')
  return (
    <div className="shortcuts">
      <Chips label="Change the audience">
        {audiences.map(([label, value]) => (
          <Chip key={label} on={memberValue(claims, 'aud') === value} onClick={() => onSet('aud', value)}>
            aud → {label}
          </Chip>
        ))}
      </Chips>
      <Chips label="Change a claim">
        <Chip onClick={() => onSet('exp', now - 60)}>expire it</Chip>
        <select
          className="chip chip-select"
          aria-label="Remove a claim"
          value=""
          onChange={(event) => onSet(event.target.value, undefined)}
        >
          <option value="">remove…</option>
          {[...new Set(claims.members.map((m) => m.name))].slice(0, 200).map((name) => (
            <option key={name} value={name}>
              {clip(name, 80)}
            </option>
          ))}
        </select>
      </Chips>
      {present.length > 0 ? (
        <div className="times">
          {present.map((name) => (
            <Time key={name} name={name} value={memberValue(claims, name) as number} now={now} onSet={onSet} />
          ))}
        </div>
      ) : null}
    </div>
  )
})

interface TimeProps extends Pick<ShortcutsProps, 'now' | 'onSet'> {
  readonly name: string
  /** Seconds. */
  readonly value: number
}

const Time = memo(function Time({ name, value, now, onSet }: TimeProps) {
  return (
    <div className="time">
      <span className="mono">{name}</span>
      <InstantInput label={`${name}, UTC`} value={value} now={now} onChange={(seconds) => onSet(name, seconds)} />
    </div>
  )
})
