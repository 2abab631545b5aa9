import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Row } from '@/lib/matrix/row'
import type { View } from '@/lib/matrix/view'
import { useStable } from '../ui/use-stable'
import type { ServerHead } from './heads'
import type { MatrixHead } from './matrix-head'
import type { MatrixRow } from './matrix-row'
import type { Viewed } from './worker/run-table'
import type { Run } from './worker/start-run'

export interface PrintedRowsProps {
  /** What the table is made of, which the page has: imported, it would be cut out of the page’s own script. */
  readonly Head: typeof MatrixHead
  readonly Line: typeof MatrixRow
  readonly heads: readonly ServerHead[]
  readonly viewed: Viewed
  readonly view: View
  /** The run that the rows shown are of. */
  readonly showing: () => Promise<Run>
}

/** Rows that are printed at most: some twenty sheets. */
const mostPrinted = 400

const nothing = () => {}

/**
 * The rows of a view on paper, where the table draws only those in sight. They are fetched beforehand: once a browser
 * prints, it waits for nothing.
 */
export function PrintedRows({ Head, Line, heads, viewed, view, showing }: PrintedRowsProps) {
  const [rows, setRows] = useState<readonly Row[]>([])
  const [isPrinted, setPrinted] = useState(false)
  const fetchRows = useStable(async () => (await showing()).ask('rows', 0, mostPrinted))
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another view there are other rows
  useEffect(() => {
    let isNewest = true
    fetchRows().then(
      (found) => isNewest && setRows(found),
      () => {},
    )
    return () => {
      isNewest = false
    }
  }, [viewed, fetchRows])
  useEffect(() => {
    const set = ({ type }: Event) => flushSync(() => setPrinted(type === 'beforeprint'))
    addEventListener('beforeprint', set)
    addEventListener('afterprint', set)
    return () => {
      removeEventListener('beforeprint', set)
      removeEventListener('afterprint', set)
    }
  }, [])
  if (!isPrinted || rows.length === 0) return null
  const resources = new Set(heads.map(({ resource }) => resource)).size
  return (
    <div className="matrix-printed">
      <table className="matrix" aria-label="The rows that are printed">
        <Head heads={heads} summary={viewed.summary} view={view} onView={nothing} filtering={false} live={false} />
        <tbody>
          {rows.map((row, place) => (
            <Line
              key={row.id}
              row={row}
              place={place}
              servers={heads.length}
              resources={resources}
              active={null}
              live={false}
              onSpot={nothing}
              onOpen={nothing}
            />
          ))}
        </tbody>
      </table>
      {viewed.count > rows.length ? (
        <p>
          Printed are the first {rows.length} of {viewed.count.toLocaleString('en')} rows. A file saved as CSV, JSON or
          Markdown has all.
        </p>
      ) : null}
    </div>
  )
}
