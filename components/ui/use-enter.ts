import { useEffect, useRef } from 'react'

/**
 * Enter in a field whose list may still be of an earlier text: the option is taken once the list is of this one.
 * @param listed the list is of what stands in the field
 */
export function useEnter(
  listed: boolean,
  take: () => void,
): { readonly enter: () => void; readonly forget: () => void } {
  const waits = useRef(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!listed || !waits.current) return
    waits.current = false
    latest.current()
  }, [listed])
  const enter = () => {
    waits.current = !listed
    if (listed) take()
  }
  const forget = () => {
    waits.current = false
  }
  return { enter, forget }
}
