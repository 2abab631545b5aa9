import { serverHints, type ServerId, servers } from '@/content/servers'

interface ServerPickerProps {
  readonly server: string
  readonly changed: boolean
  readonly onAsk: (id: string) => void
}

/** Which server is asked. */
export function ServerPicker({ server, changed, onAsk }: ServerPickerProps) {
  return (
    <fieldset className="picker">
      <legend className="panel-head">
        <span>Asked server</span>
      </legend>
      {[
        ...servers.map((s) => [s.id, s.name, serverHints[s.id as ServerId]] as const),
        ['mine', 'My server…', 'your own'] as const,
      ].map(([id, name, hint]) => (
        <label key={id} className="picker-row" data-on={server === id}>
          <input type="radio" name="server" value={id} checked={server === id} onChange={() => onAsk(id)} />
          <span className="picker-name">{name}</span>
          <span className="picker-hint">{server === id && changed && id !== 'mine' ? 'changed' : hint}</span>
        </label>
      ))}
    </fieldset>
  )
}
