import { useMemo, useState } from 'react'
import { servers } from '@/content/servers'
import type { Derived } from '@/lib/playground/derive'
import { Field } from '../../ui/field'
import type { Switch } from '../policy/check-switches'
import { SettingsBeside } from './settings-beside'
import { SideBySide } from './side-by-side'
import { useJudged } from './use-judged'
import { Waiting } from './waiting'

interface OtherServerProps {
  readonly derived: Derived
  readonly switches: readonly Switch[]
}

/** The same token at another server. */
export function OtherServer({ derived: { inputs, now, server }, switches }: OtherServerProps) {
  const { resource } = inputs.mine
  const others = [
    ...servers.map(({ id, name, resource }) => ({ id: String(id), name, resource })),
    ...(resource.trim() === '' ? [] : [{ id: 'mine', name: 'My server', resource: resource.trim() }]),
  ].filter(({ id }) => id !== server.id)
  const [chosen, setChosen] = useState(others[0]?.id ?? '')
  const cases = useMemo(() => [inputs, { ...inputs, server: chosen, policy: {} }], [inputs, chosen])
  const judged = useJudged(cases, now)
  return (
    <>
      <Field label="The same token at" hint="With the settings that server comes with.">
        {(control) => (
          <select {...control} value={chosen} onChange={(e) => setChosen(e.target.value)}>
            {others.map(({ id, name, resource }) => (
              <option key={id} value={id}>
                {name} ({resource})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Waiting judged={judged} cases={cases}>
        {([left, right]) => {
          const titles = [server.name, right?.server.name ?? ''] as const
          return (
            <>
              <SettingsBeside titles={titles} left={left} right={right} switches={switches} />
              <SideBySide titles={titles} left={left} right={right} />
            </>
          )
        }}
      </Waiting>
    </>
  )
}
