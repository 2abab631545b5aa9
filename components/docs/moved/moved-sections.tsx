import Link from 'next/link'
import { readPage } from '@/content/docs'
import { movesFrom } from '@/content/docs/moved'
import { isPageSlug } from '@/content/docs/slugs'
import { FollowMoved } from './follow-moved'

/**
 * What stood on this page once, each under its old id: whoever opens an old address is shown where the
 * section is now, and with scripts is taken there. The others stay hidden.
 */
export async function MovedSections({ slug }: { readonly slug: string }) {
  const moves = await Promise.all(movesFrom(slug).map(async (move) => ({ ...move, title: await titleOf(move) })))
  if (moves.length === 0) return null
  return (
    <ul className="moved">
      {moves.map(({ id, slug: to, heading, title }) => (
        <li key={id} id={id} data-moved="" className="moved-section">
          This section has moved:{' '}
          <Link href={`/docs/${to}/${heading && `#${heading}`}`} prefetch={false}>
            {title}
          </Link>
        </li>
      ))}
      <FollowMoved />
    </ul>
  )
}

/** The heading's words, or the page's title. */
async function titleOf({ slug, heading }: { readonly slug: string; readonly heading: string }): Promise<string> {
  if (!isPageSlug(slug)) throw new TypeError(`content/docs/moved.ts leads to ${slug}, which is no page`)
  const { title, toc } = await readPage(slug)
  const found = heading ? toc.find(({ id }) => id === heading)?.title : title
  if (found === undefined) throw new TypeError(`content/docs/moved.ts leads to ${slug}#${heading}, which is no heading`)
  return found
}
