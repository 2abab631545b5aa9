import type { ReactNode } from 'react'
import { type SourceId, sourceById } from '@/content/sources'
import type { Source } from '@/lib/issuers/source'

const marks = { read: 'read', quote: 'as reported,' } as const

/** What a sentence rests on: a link out of the site, how it was looked up, and when. An unknown id stops the build. */
export function Cite({ id, children }: { id: SourceId; children?: ReactNode }) {
  const { title, href, checked, mark } = sourceById(id)
  return (
    <span className="cite">
      <a href={href} title={children ? title : undefined} className="cite-link">
        {children ?? title}
      </a>{' '}
      <LookedUp mark={mark} checked={checked} />
    </span>
  )
}

/** The same for a statement from the products' data, which has no title of its own. */
export const CiteStatement = ({ source, mark, checked }: Source) => (
  <span className="cite">
    <a href={source} className="cite-link">
      source
    </a>{' '}
    <LookedUp mark={mark} checked={checked} />
  </span>
)

/** One element and one text: a page has two hundred of them. */
export const LookedUp = ({ mark, checked }: Pick<Source, 'mark' | 'checked'>) => (
  <time dateTime={checked} className="cite-date">{`(${marks[mark]} ${checked})`}</time>
)
