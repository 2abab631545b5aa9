import { type RefObject, useEffect, useRef } from 'react'

/** A control of a server's row by its name, or the button that undoes. */
export type Focusable = { readonly id: string; readonly control: string } | 'undo'

interface NextFocus {
  readonly rows: RefObject<HTMLOListElement | null>
  readonly undo: RefObject<HTMLButtonElement | null>
  /** That has the focus as soon as it is there. */
  readonly focusNext: (wanted: Focusable) => void
}

/** Moves the focus after a change of the list: what had it may be gone, or stand elsewhere. */
export function useNextFocus(first: Focusable | null): NextFocus {
  const rows = useRef<HTMLOListElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const wanted = useRef(first)
  useEffect(() => {
    if (wanted.current === null) return
    const control = wanted.current === 'undo' ? undo.current : controlIn(rows.current, wanted.current)
    if (!control) return
    wanted.current = null
    control.focus()
    if (control instanceof HTMLInputElement) control.select()
  })
  const focusNext = (next: Focusable) => {
    wanted.current = next
  }
  return { rows, undo, focusNext }
}

const controlIn = (rows: Element | null, { id, control }: Exclude<Focusable, 'undo'>) =>
  rows?.querySelector<HTMLElement>(`[data-server="${CSS.escape(id)}"] [data-control="${control}"]`)
