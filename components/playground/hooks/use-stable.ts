import { useCallback, useLayoutEffect, useRef } from 'react'

/** A handler that is the same function in every render, so that it re-renders nobody, and runs as of the last one. */
export function useStable<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
