import { useEffect, useRef, useState } from 'react'
import { type MatrixServer, matrixServers } from '@/content/matrix'
import { mostColumns } from '@/lib/matrix/limits'
import type { List } from '@/lib/servers/list'
import { columnsFor } from './own-columns'
import { useStable } from '../ui/use-stable'

interface ColumnChooserProps {
  readonly list: List
  readonly onColumns: (servers: readonly MatrixServer[] | null) => void
}

/** Which servers stand across: those of the examples, and each of the reader’s own. */
export function ColumnChooser({ list, onColumns }: ColumnChooserProps) {
  const [examples, setExamples] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = list.filter(({ server }) => !left.has(server.id))
  const own = Math.min(chosen.length, mostColumns - (examples ? matrixServers.length : 0))

  /** What stands across, by what it asks for; empty for the page as it comes. */
  const across = chosen.length === 0 ? '' : JSON.stringify([examples, chosen])
  const [asked, setAsked] = useState('')
  const newest = useRef(0)
  const ask = useStable(async () => {
    const number = ++newest.current
    setAsked(across)
    const columns = across === '' ? null : await columnsFor(examples, chosen, mostColumns)
    if (number === newest.current) onColumns(columns)
  })
  useEffect(() => {
    if (across !== asked) ask()
  }, [across, asked, ask])

  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={examples || chosen.length === 0}
          disabled={chosen.length === 0}
          onChange={({ target }) => setExamples(target.checked)}
        />{' '}
        {matrixServers.length} of the examples
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
      {chosen.length > own ? (
        <span>
          The table takes {mostColumns} servers: the first {own} of yours stand in it.
        </span>
      ) : null}
    </>
  )
}
