import { memo } from 'react'
import { serverHints, type ServerId, servers } from '@/content/servers'
import type { List } from '@/lib/servers/list'
import { ownPrefix } from '../../servers/own-list'
import { hostOf } from '../../site/host-of'

interface ServerPickerProps {
  /** Id of the server that is asked; `own:` and its id for one of the reader's saved ones. */
  readonly server: string
  readonly changed: boolean
  readonly own: List
  readonly onAsk: (id: string) => void
}

/** Which server is asked. */
export const ServerPicker = memo(function ServerPicker({ server, changed, own, onAsk }: ServerPickerProps) {
  return (
    <fieldset className="picker">
      <legend className="panel-head">
        <span>Asked server</span>
      </legend>
      {[
        ...servers.map((s) => [s.id, s.name, serverHints[s.id as ServerId]] as const),
        ...own.map(
          ({ server: s }) =>
            [ownPrefix + s.id, s.name, s.name.includes(hostOf(s.resource)) ? '' : hostOf(s.resource)] as const,
        ),
        ['mine', 'My server…', 'your own'] as const,
      ].map(([id, name, hint]) => (
        <label key={id} className="picker-row" data-on={server === id}>
          <input type="radio" name="server" value={id} checked={server === id} onChange={() => onAsk(id)} />
          <span className="picker-name">{name}</span>
          <span className="picker-hint">{server === id && changed && id in serverHints ? 'changed' : hint}</span>
        </label>
      ))}
    </fieldset>
  )
})
