import type { Progress } from './run'

/** Milliseconds before which a guess would only jump about. */
const soonest = 1000

/**
 * Seconds that a run still takes if it goes on as it has; `null` while that cannot be told.
 * @param elapsed milliseconds since it began
 */
export function secondsLeft({ read, size }: Pick<Progress, 'read' | 'size'>, elapsed: number): number | null {
  if (elapsed < soonest || read <= 0 || size <= 0) return null
  return Math.ceil((elapsed * Math.max(0, size - read)) / read / 1000)
}

/** A time to wait, no more exact than a guess is. */
export function waitingWords(seconds: number): string {
  if (seconds < 90) return `${seconds} s left`
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} min left`
  return `${Math.ceil(seconds / 3600)} h left`
}
