import './page-actions.css'
import Link from 'next/link'
import { SearchButton } from './search-button'
import { BrandMark } from './brand-mark'
import { SiteNav } from './site-nav'
import { ThemeToggle } from './theme-toggle'

/** On small screens the navigation takes a second line, so that nothing is hidden behind a menu. */
export function SiteHeader() {
  return (
    <header data-noprint className="border-b border-line bg-sheet">
      <div className="flex flex-wrap items-center gap-x-4 px-4 sm:px-6 md:h-14 md:flex-nowrap lg:gap-x-8">
        <Link
          href="/"
          prefetch={false}
          className="flex h-14 items-center gap-2.5 font-semibold tracking-tight whitespace-nowrap"
        >
          <BrandMark />
          Deputy Lab
        </Link>
        <SiteNav />
        <div className="ml-auto flex items-center gap-2">
          <SearchButton />
          <ThemeToggle />
          {/* The page that is open puts its own buttons here. */}
          <div id="page-actions" />
        </div>
      </div>
    </header>
  )
}
