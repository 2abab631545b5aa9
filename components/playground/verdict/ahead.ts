import { useSyncExternalStore } from 'react'
import type { Judgement } from '@/lib/judge/judgement'

/** The newest judgement while only its verdict is drawn; `null` once the whole page shows it. */
export interface Ahead {
  readonly now: () => Judgement | null
  readonly set: (judgement: Judgement | null) => void
  readonly subscribe: (onChange: () => void) => () => void
}

/** Apart from the page's own state: to draw a verdict, nothing else is rendered. */
export function makeAhead(): Ahead {
  let current: Judgement | null = null
  const listeners = new Set<() => void>()
  return {
    now: () => current,
    set: (judgement) => {
      current = judgement
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What a verdict is drawn of: `judgement`, which the page shows, or the one ahead of it. */
export const useNewest = (ahead: Ahead, judgement: Judgement): Judgement =>
  useSyncExternalStore(ahead.subscribe, ahead.now, () => null) ?? judgement
