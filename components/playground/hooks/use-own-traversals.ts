import { usePathname } from 'next/navigation'
import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Calls back for each step through the history that ends at this page.
 *
 * The router is not told of a step between two states of the page, which is nothing to it: told of several at once it
 * is late with the first, and writes its address into the entry of the next. While it leads to another page, or has
 * gone there, a step back is its own.
 */
export function useOwnTraversals(onStep: () => void) {
  const path = usePathname()
  const [home] = useState(path)
  const isHome = useRef(true)
  const own = useRef('')
  const latest = useRef(onStep)
  // All in the commit in which the router writes its address: a step can come before any effect.
  useLayoutEffect(() => {
    isHome.current = path === home
    latest.current = onStep
  })
  useLayoutEffect(() => {
    own.current = location.pathname
    const step = (event: PopStateEvent) => {
      if (isHome.current && location.pathname === own.current) event.stopImmediatePropagation()
      latest.current()
    }
    addEventListener('popstate', step, true)
    return () => removeEventListener('popstate', step, true)
  }, [])
}
