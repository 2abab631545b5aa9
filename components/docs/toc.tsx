import type { Heading } from '@/content/docs'

/** The headings of the page, linked. */
export function Toc({ headings }: { headings: readonly Heading[] }) {
  return (
    <nav aria-label="On this page" className="docs-menu">
      <ul>
        {headings.map(({ id, depth, title }) => (
          <li key={id} className={depth === 3 ? 'docs-deeper' : undefined}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
