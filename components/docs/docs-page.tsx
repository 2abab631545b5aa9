import './docs.css'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Heading } from '@/content/docs'
import type { Checked } from '@/content/docs/checked'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { Colophon } from './colophon'
import { type Current, DocsMenu } from './docs-menu'
import { DocsSide } from './docs-side'
import { Toc } from './toc'

/** Where reading goes on, before or after a page. */
interface Turn {
  readonly href: string
  readonly title: string
}

interface Props {
  readonly current: Current
  readonly title: string
  readonly lead: string
  readonly toc?: readonly Heading[]
  readonly previous?: Turn | undefined
  readonly next?: Turn | undefined
  /** Where it stands below the docs. */
  readonly crumbs?: readonly Crumb[]
  readonly checked?: Checked | null
  readonly markdown?: string
  readonly file?: string
  readonly children: ReactNode
}

const docs: Crumb = { title: 'Docs', path: '/docs/' }

/**
 * The frame of every page of the docs: navigation, the text, what is on the page. Where there is no
 * room beside the text, both lists fold above it. It works without scripts.
 */
export function DocsPage(props: Props) {
  const { current, title, lead, toc = [], previous, next, crumbs = [], checked, markdown, file, children } = props
  return (
    <div className="docs">
      <div className="docs-folds" data-noprint>
        <details className="docs-fold docs-fold-menu">
          <summary>All pages</summary>
          <DocsMenu current={current} />
        </details>
        {toc.length > 0 ? (
          <details className="docs-fold">
            <summary>On this page</summary>
            <Toc headings={toc} />
          </details>
        ) : null}
      </div>
      <DocsSide>
        <DocsMenu current={current} />
      </DocsSide>
      <article className="docs-article">
        {current ? <Breadcrumb crumbs={[docs, ...crumbs]} /> : null}
        <div className="prose">
          <h1>{title}</h1>
          <p className="docs-lead">{lead}</p>
          {children}
        </div>
        <Colophon checked={checked} markdown={markdown} file={file} />
        <Turns previous={previous} next={next} />
      </article>
      {toc.length > 0 ? (
        <div className="docs-toc" data-noprint>
          <p className="docs-menu-head">On this page</p>
          <Toc headings={toc} />
        </div>
      ) : null}
    </div>
  )
}

function Turns({ previous, next }: Pick<Props, 'previous' | 'next'>) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Previous and next page" className="docs-turn">
      {previous ? (
        <Link href={previous.href} prefetch={false} rel="prev">
          <span>Previous</span>
          {previous.title}
        </Link>
      ) : null}
      {next ? (
        <Link href={next.href} prefetch={false} rel="next">
          <span>Next</span>
          {next.title}
        </Link>
      ) : null}
    </nav>
  )
}
