import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** A cell by its place: the row in the view, the column in the table. */
export interface Spot {
  readonly row: number
  readonly column: number
}

interface Grid {
  readonly rows: number
  readonly columns: number
  /** Rows that Page Up and Page Down go by. */
  readonly page: number
  /** Brings a row on the screen. */
  readonly show: (row: number) => void
  readonly onOpen: (spot: Spot) => void
}

/** The grid pattern of ARIA: one stop for Tab, arrows within, Enter opens. Cells carry `data-spot="row:column"`. */
export function useGridKeys(table: RefObject<HTMLElement | null>, { rows, columns, page, show, onOpen }: Grid) {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const moving = useRef(false)
  const active: Spot = { row: Math.min(spot.row, Math.max(0, rows - 1)), column: Math.min(spot.column, columns - 1) }

  // The row may have to be drawn first, so each render looks for its cell.
  useEffect(() => {
    if (!moving.current) return
    const cell = table.current?.querySelector<HTMLElement>(`[data-spot="${active.row}:${active.column}"]`)
    if (!cell) return
    moving.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onOpen(active)
    }
    const to = target(event, active, rows, columns, page)
    if (!to) return
    event.preventDefault()
    moving.current = true
    show(to.row)
    setSpot(to)
  }

  return { active, setSpot, onKeyDown }
}

function target(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Spot,
  rows: number,
  columns: number,
  page: number,
): Spot | null {
  const at = (r: number, c: number): Spot => ({
    row: Math.max(0, Math.min(rows - 1, r)),
    column: Math.max(0, Math.min(columns - 1, c)),
  })
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'PageDown':
      return at(row + page, column)
    case 'PageUp':
      return at(row - page, column)
    case 'Home':
      return ctrlKey ? at(0, 0) : at(row, 0)
    case 'End':
      return ctrlKey ? at(rows - 1, columns - 1) : at(row, columns - 1)
    default:
      return null
  }
}
