'use client'
import './search.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SearchIcon } from '../ui/icons'

const SearchList = lazy(() => import('./search-list').then((m) => ({ default: m.SearchList })))

/** Where a slash is text. The editors may take theirs through an element of their own. */
const writes = 'input, textarea, select, [contenteditable], [role="textbox"], .editor'

/** Whether these keys ask for the search: Ctrl+K or Cmd+K anywhere, a slash where nothing is written. */
function asks(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.shiftKey
  const inText = event.target instanceof Element && event.target.closest(writes) !== null
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !inText
}

/** Opens the search. Its code and its index are fetched with the first opening. */
export function SearchButton() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Another dialog is in front: what it asks comes first.
      if (!asks(event) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        title="Search (/)"
        className="max-lg:px-2"
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
        <span className="max-lg:sr-only">Search</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Search" className="search-dialog">
        <Suspense fallback={<div className="search-wait" />}>
          <SearchList onLeave={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  )
}
