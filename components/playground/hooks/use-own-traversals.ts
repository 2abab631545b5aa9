import { usePathname } from 'next/navigation'
import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Calls back for each step through the history that ends at this page.
 *
 * The router is not told of a step between two states of the page, which is nothing to it: told of several at once it
 * is late with the first, and writes its address into the entry of the next. While it leads to another page, or has
 * gone there, a step back is its own.
 *
 * @returns whether the address is another page's: the router has gone on to it, and takes this one away in a moment
 */
export function useOwnTraversals(onStep: () => void): () => boolean {
  const path = usePathname()
  const [home] = useState(path)
  const isHome = useRef(true)
  const own = useRef('')
  const latest = useRef(onStep)
  const isElsewhere = () => location.pathname !== own.current
  // All in the commit in which the router writes its address: a step can come before any effect.
  useLayoutEffect(() => {
    isHome.current = path === home
    latest.current = onStep
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the life of the page
  useLayoutEffect(() => {
    own.current = location.pathname
    const step = (event: PopStateEvent) => {
      if (isHome.current && !isElsewhere()) event.stopImmediatePropagation()
      latest.current()
    }
    addEventListener('popstate', step, true)
    return () => removeEventListener('popstate', step, true)
  }, [])
  return isElsewhere
}
