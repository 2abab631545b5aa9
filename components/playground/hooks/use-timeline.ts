import { useCallback, useEffect, useReducer } from 'react'
import { servers } from '@/content/servers'
import type { Case } from '@/lib/case/case'
import { startTimeline, type Timeline, timelineReducer } from '@/lib/playground/history'
import { type Action, reducerFor, startingWith } from '@/lib/playground/state'

const reduce = timelineReducer(reducerFor(servers.flatMap((s) => s.issuers.map((i) => i.issuer))))

export interface TimelineNow {
  readonly timeline: Timeline
  readonly dispatch: (action: Action) => void
  /** So many steps: back if negative. */
  readonly go: (steps: number) => void
}

/** The state of the page and those before and after it, in memory only. Undone by Ctrl or Command and Z outside text fields. */
export function useTimeline(first: { readonly id: string; readonly inputs: Case }): TimelineNow {
  const [timeline, act] = useReducer(reduce, first, ({ inputs, id }) => startTimeline(startingWith(inputs, id)))
  const dispatch = useCallback((action: Action) => act({ type: 'do', action, at: performance.now() }), [])
  const go = useCallback((steps: number) => act({ type: 'go', steps }), [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const steps = stepsAsked(event)
      if (steps === 0 || event.defaultPrevented || isForText(event.target) || document.querySelector('dialog[open]'))
        return
      event.preventDefault()
      go(steps)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [go])
  return { timeline, dispatch, go }
}

function stepsAsked({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): number {
  if (altKey || ctrlKey === metaKey) return 0
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 1 : -1
  return letter === 'y' && ctrlKey && !shiftKey ? 1 : 0
}

/** Where text is written, undoing is the browser's, or the editor's. */
const isForText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, input:not([type="radio"], [type="checkbox"]), [contenteditable], .editor') !== null
