import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** Longest time, in milliseconds, that a page which was asked to go is taken to be going. */
const patience = 10_000

/**
 * Whether the page was asked to go: reloaded, or left by a link. It stays until there is an answer, or for good if there
 * is none.
 * @param onStay it stays after all
 */
export function useLeaving(onStay: () => void): RefObject<boolean> {
  const leaving = useRef(false)
  const stay = useEffectEvent(() => {
    leaving.current = false
    onStay()
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = () => {
      leaving.current = true
      clearTimeout(timer)
      timer = setTimeout(stay, patience)
    }
    // Come back to as it was left.
    const show = ({ persisted }: PageTransitionEvent) => persisted && stay()
    addEventListener('beforeunload', ask)
    addEventListener('pageshow', show)
    return () => {
      clearTimeout(timer)
      removeEventListener('beforeunload', ask)
      removeEventListener('pageshow', show)
    }
  }, [])
  return leaving
}
