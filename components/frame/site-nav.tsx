'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '../ui/class-names'
import { PlaygroundLink } from '../site/playground-link'

const pages = [
  { path: '/playground', title: 'Playground' },
  { path: '/matrix', title: 'Matrix' },
  { path: '/scenarios', title: 'Examples' },
  { path: '/docs', title: 'Docs' },
  { path: '/challenges', title: 'Challenges' },
] as const

export function SiteNav() {
  const pathname = usePathname()
  return (
    <nav
      aria-label="Main"
      className="order-last flex w-full flex-wrap gap-x-3 text-sm md:order-none md:w-auto md:flex-nowrap lg:gap-x-6 lg:text-base"
    >
      {pages.map(({ path, title }) => {
        const here = pathname === path || pathname.startsWith(`${path}/`)
        const shared = {
          'aria-current': here ? ('page' as const) : undefined,
          className: classNames(
            'flex h-10 items-center md:h-14',
            here ? 'font-medium text-ink shadow-[inset_0_-2px_var(--ink)]' : 'text-soft hover:text-ink',
          ),
        }
        return path === '/playground' ? (
          <PlaygroundLink key={path} {...shared}>
            {title}
          </PlaygroundLink>
        ) : (
          <Link key={path} href={path} prefetch={false} {...shared}>
            {title}
          </Link>
        )
      })}
    </nav>
  )
}
