'use client'
import { useEffect, useState } from 'react'
import { TextButton } from '@/components/ui/text-button'

const folds = () => document.querySelectorAll<HTMLDetailsElement>('details.section-fold')

/** Opens the section whose heading the address names, now and later, and all of them on demand. */
export function OpenFolds() {
  const [all, setAll] = useState(false)
  useEffect(() => {
    const open = (hash: string) => {
      const heading = hash.length > 1 ? document.getElementById(hash.slice(1)) : null
      const fold = heading?.nextElementSibling
      if (fold instanceof HTMLDetailsElement && fold.matches('.section-fold')) fold.open = true
    }
    const openNamed = () => open(location.hash)
    // The router changes an address without an event that every browser has; what leads it there is a link.
    const openFollowed = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null
      if (link?.pathname === location.pathname) open(link.hash)
    }
    openNamed()
    addEventListener('hashchange', openNamed)
    addEventListener('click', openFollowed)
    return () => {
      removeEventListener('hashchange', openNamed)
      removeEventListener('click', openFollowed)
    }
  }, [])

  const toggle = () => {
    for (const fold of folds()) fold.open = !all
    setAll(!all)
  }
  return (
    <p className="fold-all" data-noprint>
      <TextButton onClick={toggle}>{all ? 'Fold all' : 'Open all'}</TextButton>
    </p>
  )
}
