import type { Timeline } from '@/lib/playground/history'
import { stepWords } from '@/lib/playground/step-words'
import { names } from './names'

/** Says what was undone or redone last; nothing once something else was changed. */
export function LastStep({
  timeline: { past, now, future },
  back,
}: {
  readonly timeline: Timeline
  readonly back: boolean
}) {
  const other = back ? future[0] : past.at(-1)
  if (!other) return null
  return back ? `Undone: ${stepWords(now, other, names)}` : `Redone: ${stepWords(other, now, names)}`
}
