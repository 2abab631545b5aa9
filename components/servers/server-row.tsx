import { useEffect, useState } from 'react'
import type { Listed } from '@/lib/servers/list'
import { longestName } from '@/lib/servers/server'
import { Button } from '../ui/button'
import { TextButton } from '../ui/text-button'

interface ServerRowProps {
  readonly listed: Listed
  readonly place: number
  readonly count: number
  /** There are as many servers as can be. */
  readonly isFull: boolean
  readonly onAsk: (() => void) | null
  readonly onName: (name: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onKeep: (kept: boolean) => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** One server: its name, what it is, who keeps it, and what can be done with it. */
export function ServerRow({ listed, place, count, isFull, ...does }: ServerRowProps) {
  const { server, kept } = listed
  const { id, name, resource, issuers } = server
  const of = <span className="sr-only"> {name}</span>
  const trusts = issuers.map(({ issuer }) => issuer).filter(Boolean)
  return (
    <li className="own-server" data-server={id}>
      <div className="own-head">
        <NameField name={name} place={place} onName={does.onName} />
        <Button
          small
          look="quiet"
          className="button-icon"
          data-control="up"
          aria-label={`Move ${name} up`}
          title="Move up"
          aria-disabled={place === 0}
          onClick={() => place > 0 && does.onMove(-1)}
        >
          ↑
        </Button>
        <Button
          small
          look="quiet"
          className="button-icon"
          data-control="down"
          aria-label={`Move ${name} down`}
          title="Move down"
          aria-disabled={place === count - 1}
          onClick={() => place < count - 1 && does.onMove(1)}
        >
          ↓
        </Button>
      </div>
      <p className="own-facts">
        <span className="mono">{resource || 'no resource URI yet'}</span>
        {trusts.length > 0 ? (
          <>
            , trusts <span className="mono">{trusts.join(', ')}</span>
          </>
        ) : null}
      </p>
      <div className="own-row">
        <span className="own-kept">
          {kept ? 'Kept in this browser' : 'Only in this tab'}{' '}
          <TextButton onClick={() => does.onKeep(!kept)}>
            {kept ? 'Forget' : 'Keep in this browser'}
            {of}
          </TextButton>
        </span>
        <span className="own-does">
          {does.onAsk ? (
            <Button small onClick={does.onAsk}>
              Ask{of}
            </Button>
          ) : null}
          <Button small disabled={isFull} onClick={does.onDuplicate}>
            Duplicate{of}
          </Button>
          <Button small onClick={does.onDelete}>
            Delete{of}
          </Button>
        </span>
      </div>
    </li>
  )
}

interface NameFieldProps {
  readonly name: string
  readonly place: number
  readonly onName: (name: string) => void
}

/** The name is taken when the field is left, or with Enter; Escape brings the old one back. */
function NameField({ name, place, onName }: NameFieldProps) {
  const [text, setText] = useState(name)
  useEffect(() => setText(name), [name])
  const take = () => {
    if (text.trim() === '') setText(name)
    else if (text !== name) onName(text)
  }
  return (
    <input
      className="control"
      data-control="name"
      aria-label={`Name of server ${place + 1}`}
      value={text}
      maxLength={longestName}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key !== 'Escape' || text === name) return
        // The dialog stays: it was the name that was given up.
        event.preventDefault()
        setText(name)
      }}
    />
  )
}
