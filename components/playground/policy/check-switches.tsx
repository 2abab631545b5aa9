import { use } from 'react'
import { Changed, EditingContext } from '../setting/setting'
import { findsSwitch } from './finds-switch'
import { SwitchField } from './policy-fields'
import type { PolicyProps } from './policy-props'
import { SwitchesContext } from './switches'

/** A switch for each check that a server may leave out. */
export function CheckSwitches({ policy, onChange }: PolicyProps) {
  const switches = use(SwitchesContext)
  const { search } = use(EditingContext)
  const off = new Set(policy.off)
  const toggle = (id: string) =>
    onChange({ off: off.has(id) ? policy.off.filter((o) => o !== id) : [...policy.off, id] })
  return (
    <fieldset className="switches">
      <legend className="sr-only">Checks this server makes</legend>
      {switches
        .filter((of) => findsSwitch(search, of))
        .map(({ id, label, demandedBy }) => (
          <div key={id} data-setting={`check:${id}`} className="switch-row">
            <SwitchField
              label={label}
              tag={demandedBy}
              on={!off.has(id)}
              off={off.has(id)}
              onChange={() => toggle(id)}
            />
            <Changed id={`check:${id}`} label={label} />
          </div>
        ))}
    </fieldset>
  )
}
