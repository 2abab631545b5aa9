import { useMemo, useState } from 'react'
import { servers } from '@/content/servers'
import { type Case, unnamed } from '@/lib/case/case'
import type { Derived } from '@/lib/playground/derive'
import { ownPrefix, useOwnList } from '../../servers/own-list'
import { Field } from '../../ui/field'
import { SettingsBeside } from './settings-beside'
import { SideBySide } from './side-by-side'
import { useJudged } from './use-judged'
import { useOtherCase } from './use-other-case'
import { Waiting } from './waiting'

const none: readonly Case[] = []

interface OtherServerProps {
  readonly derived: Derived
}

/** The same token at another server. */
export function OtherServer({ derived: { inputs, now, server } }: OtherServerProps) {
  const { resource } = inputs.mine
  const { list } = useOwnList()
  const others = [
    ...servers.map(({ id, name, resource }) => ({ id: String(id), name, resource })),
    ...list.map(({ server: { id, name, resource } }) => ({ id: ownPrefix + id, name, resource })),
    ...(resource.trim() === '' ? [] : [{ id: 'mine', name: unnamed, resource: resource.trim() }]),
  ].filter(({ id }) => id !== server.id)
  const [chosen, setChosen] = useState(others[0]?.id ?? '')
  const other = useOtherCase(inputs, chosen)
  const cases = useMemo(() => (other ? [inputs, other] : none), [inputs, other])
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
          const titles = [server.name, others.find(({ id }) => id === chosen)?.name ?? ''] as const
          return (
            <SideBySide titles={titles} left={left} right={right}>
              <SettingsBeside titles={titles} left={left} right={right} />
            </SideBySide>
          )
        }}
      </Waiting>
    </>
  )
}
