'use client'
import '../search/search.css'
import { Suspense, useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import { ariaKeys } from '@/lib/keyboard/shortcuts'
import { useCommand } from '../commands/commands'
import { useSingleKeys } from '../commands/single-keys'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SearchIcon } from '../ui/icons'
import { startTypingAhead, stopTypingAhead } from '../ui/typed-ahead'

const load = () => import('../search/search-list').then((m) => m.SearchList)
const SearchList = lazyPart(load)

/** Opens the search. Its code and its index are fetched with the first opening. */
export function SearchButton() {
  const [open, setOpen] = useState(false)
  const show = () => {
    startTypingAhead()
    load().catch(stopTypingAhead)
    setOpen(true)
  }
  const close = () => {
    stopTypingAhead()
    setOpen(false)
  }
  useCommand('search', show)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaKeys('search', useSingleKeys())}
        title="Search (/)"
        className="max-lg:px-2"
        onClick={show}
      >
        <SearchIcon />
        <span className="max-lg:sr-only">Search</span>
      </Button>
      <Dialog open={open} onClose={close} title="Search" className="list-dialog search-dialog">
        <Suspense fallback={<div className="list-wait" />}>
          <SearchList onLeave={close} />
        </Suspense>
      </Dialog>
    </>
  )
}
