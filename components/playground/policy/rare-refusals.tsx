import { rarelyRefused } from '@/lib/pipeline/rarely-refused'
import { Setting } from '../setting/setting'
import type { PolicyProps } from './policy-props'
import { SwitchField } from './policy-fields'

const labels: Readonly<Record<(typeof rarelyRefused)[number], string>> = {
  'header/too-deep': 'a header nested too deep',
  'critical/unencoded': 'b64: false that crit does not list',
  'payload/too-deep': 'claims nested too deep',
  'expiry/wrong-unit': 'an exp in milliseconds',
  'expiry/not-finite': 'an exp that is not finite',
}

/** What the checks refuse and servers in the field let through: a switch for each. */
export function RareRefusals({ policy: { lenient }, onChange }: PolicyProps) {
  const toggle = (id: string) =>
    onChange({ lenient: lenient.includes(id) ? lenient.filter((other) => other !== id) : [...lenient, id] })
  return (
    <Setting id="lenient">
      {({ label, hint }) => (
        <fieldset className="switches">
          <legend>{label}</legend>
          <p className="field-hint">{hint}</p>
          {rarelyRefused.map((id) => (
            <div key={id} className="switch-row">
              <SwitchField
                label={labels[id]}
                on={!lenient.includes(id)}
                off={lenient.includes(id)}
                onChange={() => toggle(id)}
              />
            </div>
          ))}
        </fieldset>
      )}
    </Setting>
  )
}
