import './servers.css'
import { useEffect, useState } from 'react'
import { type List, nameIn, restored, without } from '@/lib/servers/list'
import { mostServers } from '@/lib/servers/server'
import { basePath } from '../site/base-path'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ServerFiles } from './server-files'
import { ServerList } from './server-list'
import { changeServers, openServers } from './kept-list'
import { useOwnList } from './own-list'
import { newServer } from './saved-server'
import { useNextFocus } from './use-next-focus'

interface ServersDialogProps {
  /** What there is to say when it opens. */
  readonly said?: readonly string[]
  /** The server whose name has the focus first. */
  readonly first?: string | null
  /** Asks a server and closes; `null` where none is asked. */
  readonly onAsk: ((id: string) => void) | null
  readonly onDeleted: (ids: readonly string[]) => void
  readonly onClose: () => void
}

interface Message {
  readonly says: readonly string[]
  /** The list before servers were taken out of it, for who wants them back. */
  readonly before?: List
  /** Another page reads what was in the file. */
  readonly isImported?: boolean
}

/** The reader's own servers: names, order, copies, and how long each is kept. */
export function ServersDialog({ said = [], first = null, onAsk, onDeleted, onClose }: ServersDialogProps) {
  const { list, notes } = useOwnList()
  const [message, setMessage] = useState<Message>({ says: said })
  const { rows, undo, focusNext } = useNextFocus(first === null ? null : { id: first, control: 'name' })
  useEffect(() => void openServers(), [])

  const change = (step: (list: List) => List, says: (list: List) => string): void =>
    setMessage({ says: [says(changeServers(step))] })
  const remove = (ids: readonly string[], says: string) => {
    setMessage({ says: [says], before: list })
    focusNext('undo')
    changeServers((all) => without(all, ids))
    onDeleted(ids)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Servers of my own"
      className="own-servers"
      actions={
        <>
          {list.length > 0 || notes.length > 0 ? (
            <Button
              className="own-forget-all"
              onClick={() =>
                remove(
                  list.map(({ server }) => server.id),
                  `Forgotten: ${list.length === 1 ? '1 server' : `${list.length} servers`}. Nothing of them is stored any more.`,
                )
              }
            >
              Forget all
            </Button>
          ) : null}
          <ServerFiles
            list={list}
            onSaid={(says, isImported = false) => setMessage({ says, isImported })}
            onRead={(id) => focusNext({ id, control: 'name' })}
          />
          {onAsk ? (
            <Button
              disabled={list.length >= mostServers}
              onClick={() => {
                const id = newServer()
                if (id) onAsk(id)
              }}
            >
              New
            </Button>
          ) : null}
        </>
      }
    >
      <p className="note">
        They stand in the playground’s list and as columns of the matrix. Only this tab has them, unless you let this
        browser keep one. Secrets and private keys are never kept.
      </p>
      {list.length === 0 ? (
        <p className="own-none">
          None yet.{' '}
          {onAsk
            ? 'Save the server you are asking, make a new one, or import a file.'
            : 'Import a file, or save one in the playground.'}
        </p>
      ) : (
        <ServerList
          list={list}
          rows={rows}
          onAsk={onAsk}
          onChange={change}
          onDelete={(id) => remove([id], `Deleted: ${nameIn(list, id)}.`)}
          onFocusNext={focusNext}
        />
      )}
      <div className="own-said">
        <div role="status">
          {[...message.says, ...notes].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {message.isImported ? (
            <a href={`${basePath}/import/`} className="text-button">
              Import a live server
            </a>
          ) : null}
        </div>
        {message.before ? (
          <Button
            small
            ref={undo}
            onClick={() => {
              const { before = [] } = message
              const back = before.find(({ server }) => !list.some((here) => here.server.id === server.id))
              if (back) focusNext({ id: back.server.id, control: 'name' })
              change(
                (all) => restored(all, before),
                () => 'Back again.',
              )
            }}
          >
            Undo
          </Button>
        ) : null}
      </div>
    </Dialog>
  )
}
