import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Case } from '@/lib/case/case'
import type { Derived } from '@/lib/playground/derive'
import type { Action } from '@/lib/playground/state'
import { useCommand } from '../../commands/commands'
import { basePath } from '../../site/base-path'
import { loadServers } from '../../servers/load'
import { useOwnList } from '../../servers/own-list'
import { TextButton } from '../../ui/text-button'

// Most visits save no server.
const dialog = () => import('../../servers/servers-dialog')
const ServersDialog = lazy(() => dialog().then((m) => ({ default: m.ServersDialog })))

interface OwnServersProps {
  readonly inputs: Case
  readonly derived: Derived
  /** Id of the saved server whose settings are on the page, or `mine`. */
  readonly own: string
  readonly dispatch: (action: Action) => void
  readonly onAsk: (id: string) => void
}

/** The way of a server into the reader's list, and the list; the other ways that lead on from a server. */
export function OwnServers({ inputs, derived, own, dispatch, onAsk }: OwnServersProps) {
  const { list, notes } = useOwnList()
  const [open, setOpen] = useState<{ readonly said: readonly string[]; readonly first: string | null } | null>(null)
  const [lost, setLost] = useState(false)
  const fetched = (work: Promise<void>) => {
    setLost(false)
    work.catch(() => setLost(true))
  }
  const show = async () => {
    await dialog()
    setOpen({ said: [], first: null })
  }
  const save = async () => {
    const [{ saveServer }] = await Promise.all([loadServers(), dialog()])
    const saving = await saveServer(inputs)
    if (saving) dispatch({ type: 'saved', id: saving.id, settings: saving.settings })
    setOpen({ said: saving?.notes ?? ['The list is full: delete a server first.'], first: saving?.id ?? null })
  }
  useCommand('save-server', () => fetched(save()))
  useCommand('own-servers', () => fetched(show()))
  useCommand('to-matrix', () => fetched(toMatrix()))
  const toMatrix = async () => (await import('./open-matrix')).openMatrix(inputs, derived)
  const isSaved = inputs.server === 'mine' && list.some(({ server }) => server.id === own)
  return (
    <>
      <p className="server-line server-ways">
        <TextButton onClick={() => fetched(save())}>{isSaved ? 'Save as another' : 'Save this server'}</TextButton>
        <TextButton onClick={() => fetched(show())}>Servers of my own</TextButton>
        <a href={`${basePath}/import/`} className="text-button">
          Import a live server
        </a>
        <TextButton onClick={() => fetched(toMatrix())}>Try this token at many servers</TextButton>
      </p>
      {/* The list says it itself while it is open. */}
      <div role="status">
        {(open ? [] : notes).map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
      </div>
      {lost ? (
        <p role="alert" className="note">
          This could not be fetched. Look at the connection and try again.
        </p>
      ) : null}
      {open
        ? // Not within a panel: behind its tab it would not be seen.
          createPortal(
            <Suspense>
              <ServersDialog
                {...open}
                onAsk={(id) => {
                  setOpen(null)
                  onAsk(id)
                }}
                onDeleted={(ids) => dispatch({ type: 'deleted', ids })}
                onClose={() => setOpen(null)}
              />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  )
}
