import './servers.css'
import { useEffect, useRef, useState } from 'react'
import { duplicated, keeping, type List, moved, renamed, restored, without } from '@/lib/servers/list'
import { mostServers } from '@/lib/servers/server'
import { basePath } from '../site/base-path'
import { newEntry } from '../site/new-entry'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ServerFiles } from './server-files'
import { ServerRow } from './server-row'
import { changeServers, openServers } from './kept-list'
import { useOwnList } from './own-list'
import { newServer } from './saved-server'

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
  const undo = useRef<HTMLButtonElement>(null)
  const rows = useRef<HTMLOListElement>(null)
  /** What has the focus after the next change: a server's control, by its name. */
  const focus = useRef<{ readonly id: string; readonly control: string } | 'undo' | null>(
    first === null ? null : { id: first, control: 'name' },
  )
  useEffect(() => void openServers(), [])
  useEffect(() => {
    const wanted = focus.current
    if (wanted === null) return
    const control =
      wanted === 'undo'
        ? undo.current
        : rows.current?.querySelector<HTMLElement>(
            `[data-server="${CSS.escape(wanted.id)}"] [data-control="${wanted.control}"]`,
          )
    if (!control) return
    focus.current = null
    control.focus()
    if (control instanceof HTMLInputElement) control.select()
  })

  const change = (step: (list: List) => List, says: (list: List) => string): void =>
    setMessage({ says: [says(changeServers(step))] })
  const nameOf = (id: string, of: List = list) => of.find(({ server }) => server.id === id)?.server.name ?? ''
  const remove = (ids: readonly string[], says: string) => {
    setMessage({ says: [says], before: list })
    focus.current = 'undo'
    changeServers((all) => without(all, ids))
    onDeleted(ids)
  }
  const isFull = list.length >= mostServers
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
                  `Forgotten: ${list.length === 1 ? '1 server' : `${list.length} servers`}. Neither this browser nor this tab keeps anything of them.`,
                )
              }
            >
              Forget all
            </Button>
          ) : null}
          <ServerFiles
            list={list}
            onSaid={(says, isImported = false) => setMessage({ says, isImported })}
            onRead={(id) => {
              focus.current = { id, control: 'name' }
            }}
          />
          {onAsk ? (
            <Button
              disabled={isFull}
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
        <ol className="own-list" ref={rows}>
          {list.map((listed, place) => {
            const { id } = listed.server
            return (
              <ServerRow
                key={id}
                listed={listed}
                place={place}
                count={list.length}
                isFull={isFull}
                onAsk={onAsk && (() => onAsk(id))}
                onName={(name) =>
                  change(
                    (all) => renamed(all, id, name),
                    (after) => `Renamed: ${nameOf(id, after)}.`,
                  )
                }
                onMove={(by) => {
                  focus.current = { id, control: by < 0 ? 'up' : 'down' }
                  change(
                    (all) => moved(all, id, by),
                    (after) =>
                      `${nameOf(id, after)} is number ${after.findIndex(({ server }) => server.id === id) + 1} of ${after.length}.`,
                  )
                }}
                onKeep={(kept) =>
                  change(
                    (all) => keeping(all, id, kept),
                    (after) =>
                      !kept
                        ? `This browser has forgotten ${nameOf(id, after)}. It ends with this tab.`
                        : after.some(({ server, kept }) => server.id === id && kept)
                          ? `This browser keeps ${nameOf(id, after)} until you forget it.`
                          : `${nameOf(id, after)} is not kept.`,
                  )
                }
                onDuplicate={() => {
                  const copy = newEntry()
                  focus.current = { id: copy, control: 'name' }
                  change(
                    (all) => duplicated(all, id, copy),
                    (after) => `Copied: ${nameOf(copy, after)}.`,
                  )
                }}
                onDelete={() => remove([id], `Deleted: ${listed.server.name}.`)}
              />
            )
          })}
        </ol>
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
              if (back) focus.current = { id: back.server.id, control: 'name' }
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
