import { useCallback, useLayoutEffect, useRef } from 'react'

/** A handler that is the same function in every render, so that it re-renders nobody, and runs as of the last one. */
export function useStable<Args extends readonly unknown[], R>(act: (...args: Args) => R): (...args: Args) => R {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
