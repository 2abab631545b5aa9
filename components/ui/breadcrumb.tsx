import Link from 'next/link'

/** A step on the way to a page; without an address it is only named. */
export interface Crumb {
  readonly title: string
  readonly path?: string
}

/** Where a page stands. The build reads it for search engines, too. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumb" data-noprint>
      <ol>
        {crumbs.map(({ title, path }) => (
          <li key={title}>
            {path ? (
              <Link href={path} prefetch={false}>
                {title}
              </Link>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
