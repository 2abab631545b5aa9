import { useRef } from 'react'
import { pauseOfRefused } from '../../site/write-history'
import { useLeaving } from './use-leaving'

/** Milliseconds without a change before something is written. */
const pause = 200

/** What came of a write. `leaving`: the page goes, and it is done if it stays. `refused`: it is tried again. */
type Came = 'done' | 'leaving' | 'refused'

interface PendingWrite {
  /** Writes after a moment without a change, in place of what has been planned before. */
  readonly plan: (write: (isLeaving: () => boolean) => Promise<Came>) => void
  /** Writes at once, if that is still to be done. */
  readonly now: () => void
  /** Keeps the timer from writing. */
  readonly stop: () => void
}

/** One write that waits. A reload brings back the address as it was when it began: what is written meanwhile would be lost. */
export function usePendingWrite(): PendingWrite {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef<(() => void) | null>(null)
  const now = () => pending.current?.()
  const leaving = useLeaving(now)
  const stop = () => clearTimeout(timer.current)
  const plan: PendingWrite['plan'] = (write) => {
    const attempt = async () => {
      stop()
      pending.current = null
      const came = await write(() => leaving.current)
      // What was planned meanwhile is newer.
      if (came === 'done' || pending.current) return
      pending.current = attempt
      if (came === 'refused') timer.current = setTimeout(attempt, pauseOfRefused)
    }
    stop()
    pending.current = attempt
    timer.current = setTimeout(attempt, pause)
  }
  return { plan, now, stop }
}
