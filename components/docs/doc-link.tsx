import Link from 'next/link'
import type { ReactNode } from 'react'
import { basePath } from '../site/base-path'
import { PlaygroundLink } from '../site/playground-link'

interface Props {
  readonly href?: string
  readonly children?: ReactNode
}

/** A link in running text: within the site without prefetching, elsewhere as it stands. */
export function DocLink({ href = '', children }: Props) {
  const playground = href.match(/^\/playground\/(?:#(.*))?$/)
  if (playground) return <PlaygroundLink fragment={playground[1]}>{children}</PlaygroundLink>
  if (!href.startsWith('/')) return <a href={href}>{children}</a>
  // A file is no page of the router.
  if (/\.[a-z]{1,10}$/.test(href)) return <a href={`${basePath}${href}`}>{children}</a>
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}
