import { Setting } from '../setting/setting'
import type { PolicyProps } from './policy-props'
import { OptionalNumber } from './optional-number'
import { NumberField } from './policy-fields'

const day = 86_400

/** How long this server takes tokens and proofs, in seconds. */
export function TimeFields({ policy, onChange }: PolicyProps) {
  return (
    <>
      <Setting id="clockTolerance">
        {(text) => (
          <NumberField
            {...text}
            value={policy.clockTolerance}
            least={0}
            most={day}
            onChange={(clockTolerance) => onChange({ clockTolerance })}
          />
        )}
      </Setting>
      <Setting id="maxTokenAge">
        {(text) => (
          <OptionalNumber {...text} value={policy.maxTokenAge} onChange={(maxTokenAge) => onChange({ maxTokenAge })} />
        )}
      </Setting>
      {(['past', 'future'] as const).map((side) => (
        <Setting key={side} id={`dpop.${side}`}>
          {(text) => (
            <NumberField
              {...text}
              value={policy.dpop[side]}
              least={0}
              most={day}
              onChange={(seconds) => onChange({ dpop: { ...policy.dpop, [side]: seconds } }, side)}
            />
          )}
        </Setting>
      ))}
    </>
  )
}
