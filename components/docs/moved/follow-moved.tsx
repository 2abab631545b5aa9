'use client'
import { useEffect } from 'react'

/**
 * Goes where the opened place has moved to: the first link of the `data-moved` around it, and `with its id` to that id
 * there. The old address leaves the history, so that Back works.
 */
export function FollowMoved() {
  useEffect(() => {
    const follow = () => {
      const place = document.getElementById(decoded(location.hash.slice(1)))
      const moved = place?.closest<HTMLElement>('[data-moved]')
      const link = moved?.querySelector('a')
      if (link) location.replace(moved?.dataset.moved ? `${link.href}${location.hash}` : link.href)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return null
}

/** An address that is no percent-encoding names no section. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
