import { useLayoutEffect, useRef } from 'react'

/** Runs before the browser paints, for every value but the first. */
export function useOnChange(value: unknown, act: () => void) {
  const last = useRef(value)
  useLayoutEffect(() => {
    if (last.current === value) return
    last.current = value
    act()
  })
}
