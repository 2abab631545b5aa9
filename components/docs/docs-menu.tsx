import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { bySection, readPages } from '@/content/docs'
import { checksSection } from '@/content/docs/sections'
import type { Check } from '@/lib/pipeline/check'
import { checks } from '@/lib/pipeline/checks'
import { groups } from '@/lib/pipeline/groups'

/** The page one is on: a slug, or `checks`, or `checks/<id>`. */
export type Current = string

/** All pages of the docs by section, and the checks; the current one is marked. */
export async function DocsMenu({ current }: { current: Current }) {
  const pages = await readPages()
  const inChecks = current.startsWith('checks')
  return (
    <nav aria-label="Docs" className="docs-menu">
      <ul>
        <Item slug="" current={current}>
          Overview
        </Item>
      </ul>
      {bySection(pages).map(({ section, pages: inSection }) => (
        <Fragment key={section}>
          <p className="docs-menu-head">{section}</p>
          <ul>
            {inSection.map(({ slug, title }) => (
              <Item key={slug} slug={slug} current={current}>
                {title}
              </Item>
            ))}
            {section === checksSection ? (
              <Item slug="checks" current={current}>
                All checks
              </Item>
            ) : null}
          </ul>
          {section === checksSection && inChecks ? <CheckItems current={current} /> : null}
        </Fragment>
      ))}
    </nav>
  )
}

function CheckItems({ current }: { current: Current }) {
  return (
    <ul className="docs-deeper">
      {checks.map(({ id, group }: Check) => (
        <Item key={id} slug={`checks/${id}`} current={current}>
          <span className="sr-only">{groups[group].title}: </span>
          {id}
        </Item>
      ))}
    </ul>
  )
}

function Item({ slug, current, children }: { slug: string; current: Current; children: ReactNode }) {
  return (
    <li>
      <Link
        href={slug ? `/docs/${slug}/` : '/docs/'}
        prefetch={false}
        aria-current={slug === current ? 'page' : undefined}
      >
        {children}
      </Link>
    </li>
  )
}
