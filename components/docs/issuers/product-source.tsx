import { LookedUp } from '../cite'
import type { Source } from '@/lib/issuers/source'

/** Where a statement about a product comes from: a link out of the site, whether it was read or quoted, and when. */
export function ProductSource({ source, checked, mark }: Source) {
  return (
    <span className="cite">
      <a href={source} className="cite-link">
        {sourceName(source)}
      </a>{' '}
      <LookedUp checked={checked} mark={mark} />
    </span>
  )
}

/** The host; at GitHub the repository, with the number of a thread or the name of a file. */
function sourceName(source: string): string {
  const { hostname, pathname } = new URL(source)
  const host = hostname.replace(/^www\./, '')
  if (host !== 'github.com') return host
  const [owner, repository, kind, ...rest] = pathname.split('/').filter((part) => part !== '')
  const name = [owner, repository].filter((part) => part !== undefined).join('/')
  if (kind === 'issues' || kind === 'pull') return `${name}#${rest[0]}`
  return kind === 'blob' ? `${name}, ${rest.at(-1)}` : name
}
