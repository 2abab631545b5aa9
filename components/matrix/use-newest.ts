import { useCallback, useEffect, useRef } from 'react'

/** One function for the life of the component, which does what the newest one given does. */
export function useNewest<A extends readonly unknown[], R>(act: (...values: A) => R): (...values: A) => R {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  return useCallback((...values: A) => newest.current(...values), [])
}
