'use client'
import { useEffect, useState } from 'react'
import { TextButton } from '@/components/ui/text-button'

const folds = () => document.querySelectorAll<HTMLDetailsElement>('details.section-fold')

/** Opens the section whose heading the address names, now and later, and all of them on demand. */
export function OpenFolds() {
  const [all, setAll] = useState(false)
  useEffect(() => {
    const openNamed = () => {
      const heading = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
      const fold = heading?.nextElementSibling
      if (fold instanceof HTMLDetailsElement && fold.matches('.section-fold')) fold.open = true
    }
    openNamed()
    // The router changes an address without a hashchange.
    const entries: EventTarget | undefined = window.navigation
    addEventListener('hashchange', openNamed)
    entries?.addEventListener('currententrychange', openNamed)
    return () => {
      removeEventListener('hashchange', openNamed)
      entries?.removeEventListener('currententrychange', openNamed)
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
