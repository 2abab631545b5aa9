import './table.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import type { Row } from '@/lib/matrix/row'
import type { Summary } from '@/lib/matrix/summary'
import type { View } from '@/lib/matrix/view'
import { plainColumns, type ServerHead } from './heads'
import { MatrixHead } from './matrix-head'
import { MatrixRow } from './matrix-row'
import { type Spot, useGridKeys } from './use-grid-keys'

interface MatrixTableProps {
  readonly heads: readonly ServerHead[]
  readonly count: number
  readonly row: (place: number) => Row | undefined
  readonly want: (from: number, to: number) => void
  readonly summary: Summary
  readonly view: View
  readonly onView: (view: View) => void
  readonly filtering: boolean
  /** Opens the pair of a token and a server; without a server, the token at the first. */
  readonly onOpen: (row: Row, server: number) => unknown
  readonly live: boolean
}

/** Pixels. A row has one height, so that its place is known before it is drawn. */
const rowHeight = 48
/** So few rows are all drawn, and there is nothing to measure. */
const fewRows = 24

/** Tokens down, servers across. Of many rows only those in sight are drawn. */
export const MatrixTable = memo(function MatrixTable({
  heads,
  count,
  row,
  want,
  onOpen,
  live,
  ...head
}: MatrixTableProps) {
  const box = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const isLong = count > fewRows
  const rows = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  })
  const drawn = isLong ? rows.getVirtualItems().map(({ index }) => index) : Array.from({ length: count }, (_, i) => i)
  const from = drawn[0] ?? 0
  const to = (drawn.at(-1) ?? -1) + 1
  useEffect(() => want(from, to), [want, from, to])
  const { view } = head
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sorted or filtered anew is read from its first row
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0
  }, [view])

  const open = ({ row: place, column }: Spot) => {
    const shown = row(place)
    if (shown) onOpen(shown, Math.min(Math.max(0, column - 1), heads.length - 1))
  }
  const resources = new Set(heads.map(({ resource }) => resource)).size
  const columns = 1 + heads.length + plainColumns.after.length
  const { active, setSpot, onKeyDown } = useGridKeys(table, {
    rows: count,
    columns,
    page: 10,
    show: (place) => isLong && rows.scrollToIndex(place),
    onOpen: open,
  })

  return (
    <section ref={box} className="matrix-box" aria-label="The matrix" tabIndex={live && count === 0 ? 0 : -1}>
      <table
        ref={table}
        className="matrix"
        role={live ? 'grid' : undefined}
        aria-rowcount={live ? count + 2 : undefined}
        aria-label="Tokens down, servers across"
        onKeyDown={live ? onKeyDown : undefined}
      >
        <MatrixHead heads={heads} live={live} {...head} />
        <tbody>
          <Gap height={from * rowHeight} columns={columns} />
          {drawn.map((place) => (
            <MatrixRow
              key={place}
              row={row(place)}
              place={place}
              servers={heads.length}
              resources={resources}
              active={live && active.row === place ? active.column : null}
              live={live}
              onSpot={setSpot}
              onOpen={open}
            />
          ))}
          <Gap height={(count - to) * rowHeight} columns={columns} />
        </tbody>
      </table>
    </section>
  )
})

/** In place of the rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr aria-hidden="true">
      <td colSpan={columns} height={height} className="matrix-gap" />
    </tr>
  ) : null
}
