import { lazy, Suspense, useEffect, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { hasOwnServers, loadServers } from '../servers/load'
import { useOwnList } from '../servers/own-list'
import { TextButton } from '../ui/text-button'

// Most readers have no servers of their own.
const dialog = () => import('../servers/servers-dialog')
const ServersDialog = lazy(() => dialog().then((m) => ({ default: m.ServersDialog })))
const ColumnChooser = lazy(() => import('./column-chooser').then((m) => ({ default: m.ColumnChooser })))

interface MatrixColumnsProps {
  readonly onColumns: (servers: readonly MatrixServer[] | null) => void
}

/** Which servers stand across, and the way to the reader’s own. */
export function MatrixColumns({ onColumns }: MatrixColumnsProps) {
  const { list, notes } = useOwnList()
  const [choosing, setChoosing] = useState(false)
  const [open, setOpen] = useState(false)
  const [lost, setLost] = useState(false)
  // It stays when the last of them is deleted, to take the columns away again.
  if (list.length > 0 && !choosing) setChoosing(true)
  useEffect(() => {
    if (hasOwnServers())
      loadServers().then(
        ({ openServers }) => openServers(),
        () => {},
      )
  }, [])
  const examples = <span>6 of the examples</span>
  return (
    <fieldset className="matrix-columns" aria-label="Servers across" data-needs-scripts>
      <span>Servers</span>
      {choosing ? (
        <Suspense fallback={examples}>
          <ColumnChooser list={list} onColumns={onColumns} />
        </Suspense>
      ) : (
        examples
      )}
      <TextButton
        onClick={() =>
          dialog().then(
            () => setOpen(true),
            () => setLost(true),
          )
        }
      >
        Servers of my own
      </TextButton>
      <span role="status">{open ? '' : notes.join(' ')}</span>
      {lost && !open ? (
        <span role="alert">This could not be fetched. Look at the connection and try again.</span>
      ) : null}
      <Suspense>
        {open ? <ServersDialog onAsk={null} onDeleted={() => {}} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </fieldset>
  )
}
