import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { beforePaint } from './before-paint'
import { placeNotes, type RowEnd } from './notes'

/**
 * Places the margin notes after each render, and when the control or its font changes its metrics.
 * @param rowEnds where the rows of a note's line end, by the note's index; none where it is not in view
 */
export function useNoteLayer(control: RefObject<HTMLElement | null>, rowEnds: (index: number) => readonly RowEnd[]) {
  const layer = useRef<HTMLDivElement>(null)
  const measure = useEffectEvent(() => (layer.current ? placeNotes(layer.current, rowEnds) : () => {}))
  const place = useEffectEvent(() => beforePaint(layer, () => measure()))
  useLayoutEffect(() => place())
  useEffect(() => {
    const watch = new ResizeObserver(() => place())
    if (control.current) watch.observe(control.current)
    document.fonts.ready.then(() => place())
    return () => watch.disconnect()
  }, [control])
  return { layer, place }
}
