'use client'
import { useEffect } from 'react'

/** Goes where the opened section has moved to. The old address leaves the history, so that Back works. */
export function FollowMoved() {
  useEffect(() => {
    const follow = () => {
      const section = document.getElementById(decoded(location.hash.slice(1)))
      const link = section?.matches('.moved-section') ? section.querySelector('a') : null
      if (link) location.replace(link.href)
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
