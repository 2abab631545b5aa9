import { useSyncExternalStore } from 'react'
import type { Case } from '@/lib/case/case'
import { realNow } from '../../site/real-now'

/** Seconds: the pinned instant, or the reader's clock, each second anew. */
export function useClock(clock: Case['clock']): number {
  const live = clock.kind === 'live'
  const at = () => (live ? realNow() : clock.at)
  return useSyncExternalStore(live ? eachSecond : never, at, at)
}

export function eachSecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000)
  return () => clearInterval(timer)
}

const never = () => () => {}
