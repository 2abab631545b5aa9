'use client'
import { type ReactNode, useEffect, useRef } from 'react'

/** The menu beside the text. It is longer than most windows: where it begins scrolled, the current page is in it. */
export function DocsSide({ children }: { readonly children: ReactNode }) {
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const menu = side.current
    const current = menu?.querySelector<HTMLElement>('[aria-current]')
    if (!menu || !current || current.offsetTop + current.offsetHeight <= menu.clientHeight) return
    menu.scrollTop = current.offsetTop - menu.clientHeight / 2
  }, [])
  return (
    <div ref={side} className="docs-side" data-noprint>
      {children}
    </div>
  )
}
