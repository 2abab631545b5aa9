import { useCallback, useReducer } from 'react'
import { servers } from '@/content/servers'
import type { Case } from '@/lib/case/case'
import { startTimeline, type Timeline, timelineReducer } from '@/lib/playground/history'
import { reducedOnce } from '@/lib/playground/reduced-once'
import { reducerFor } from '@/lib/playground/reducer'
import { type Action, startingWith } from '@/lib/playground/state'

const resources = Object.fromEntries(servers.map(({ id, resource }) => [id, resource]))
const reduce = reducedOnce(
  timelineReducer(
    reducerFor(
      servers.flatMap((s) => s.issuers.map((i) => i.issuer)),
      resources,
    ),
  ),
)

export interface TimelineNow {
  readonly timeline: Timeline
  readonly dispatch: (action: Action) => void
  /** So many steps: back if negative. */
  readonly go: (steps: number) => void
}

/** The state of the page and those before and after it, in memory only. */
export function useTimeline(first: { readonly id: string; readonly inputs: Case }): TimelineNow {
  const [timeline, act] = useReducer(reduce, first, ({ inputs, id }) => startTimeline(startingWith(inputs, id)))
  const dispatch = useCallback((action: Action) => act({ type: 'do', action, at: performance.now() }), [])
  const go = useCallback((steps: number) => act({ type: 'go', steps }), [])
  return { timeline, dispatch, go }
}
