import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { mostColumns } from '@/lib/matrix/limits'
import { hasOwnServers, loadServers } from '../servers/load'
import { useOwnList } from '../servers/own-list'
import { TextButton } from '../ui/text-button'
import { useNewest } from './use-newest'

const dialog = () => import('../servers/servers-dialog')
const ServersDialog = lazy(() => dialog().then((m) => ({ default: m.ServersDialog })))

/** Servers of the examples, strict and careless. */
const ofExamples = 6

interface MatrixColumnsProps {
  readonly onColumns: (servers: readonly MatrixServer[] | null) => void
}

/** Which servers stand across: those of the examples, and the reader’s own. */
export function MatrixColumns({ onColumns }: MatrixColumnsProps) {
  const { list } = useOwnList()
  const [examples, setExamples] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState(false)
  const [lost, setLost] = useState(false)
  const chosen = list.filter(({ server }) => !left.has(server.id))
  const room = mostColumns - (examples ? ofExamples : 0)

  useEffect(() => {
    if (hasOwnServers())
      loadServers().then(
        ({ openServers }) => openServers(),
        () => setLost(true),
      )
  }, [])
  /** What stands across, by what it asks for; empty for the page as it comes. */
  const across = chosen.length === 0 ? '' : JSON.stringify([examples, chosen])
  const [asked, setAsked] = useState('')
  const newest = useRef(0)
  const ask = useNewest(async () => {
    const number = ++newest.current
    setAsked(across)
    if (across === '') return onColumns(null)
    try {
      const { columnsFor } = await import('./own-columns')
      const columns = await columnsFor(examples, chosen, mostColumns)
      if (number === newest.current) onColumns(columns)
    } catch {
      setLost(true)
    }
  })
  useEffect(() => {
    if (across !== asked) ask()
  }, [across, asked, ask])

  const own = Math.min(chosen.length, room)
  return (
    <div className="matrix-columns" data-needs-scripts>
      <fieldset className="matrix-ways">
        <legend className="sr-only">Servers across</legend>
        <span aria-hidden="true">Servers</span>
        {list.length > 0 ? (
          <>
            <label>
              <input
                type="checkbox"
                checked={examples || chosen.length === 0}
                disabled={chosen.length === 0}
                onChange={({ target }) => setExamples(target.checked)}
              />{' '}
              {ofExamples} of the examples
            </label>
            {list.map(({ server: { id, name } }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={!left.has(id)}
                  onChange={({ target }) =>
                    setLeft(new Set(target.checked ? [...left].filter((other) => other !== id) : [...left, id]))
                  }
                />{' '}
                {name}
              </label>
            ))}
          </>
        ) : (
          <span>{ofExamples} of the examples</span>
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
      </fieldset>
      {chosen.length > own ? (
        <p className="matrix-hint">
          The table takes {mostColumns} servers: the first {own} of yours stand in it.
        </p>
      ) : null}
      {lost ? (
        <p role="alert" className="matrix-hint">
          Your servers could not be fetched. Look at the connection and try again.
        </p>
      ) : null}
      {open ? (
        <Suspense>
          <ServersDialog onAsk={null} onDeleted={() => {}} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
