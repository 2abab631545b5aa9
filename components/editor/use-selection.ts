import { useEffect, useEffectEvent, useRef } from 'react'
import type { EditorSelection } from './types'

/**
 * Shows the range that is asked for, once for each nonce.
 * @param show is told to move the focus as well only if that was asked, and never by what the page opens with
 */
export function useSelection(
  selection: EditorSelection | null,
  show: (selection: EditorSelection, moveFocus: boolean) => void,
) {
  const opening = useRef(true)
  const showNow = useEffectEvent(() => {
    if (selection) show(selection, !opening.current && selection.focus === true)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nonce is what asks
  useEffect(() => {
    showNow()
    opening.current = false
  }, [selection?.nonce])
}
