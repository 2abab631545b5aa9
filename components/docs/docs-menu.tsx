import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { bySection, readPages } from '@/content/docs'
import { partsBelow } from '@/content/docs/parts'
import { checksSection } from '@/content/docs/sections'
import type { Check } from '@/lib/pipeline/check'
import { checks } from '@/lib/pipeline/checks'
import { groups } from '@/lib/pipeline/groups'

/** The page one is on: a slug, `checks`, or one below either: `checks/<id>`, `troubleshooting/<id>`. */
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
              <Fragment key={slug}>
                <Item slug={slug} current={current}>
                  {title}
                </Item>
                {current.split('/')[0] === slug ? <PartItems below={slug} current={current} /> : null}
              </Fragment>
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

/** In the list itself: they follow the page that they belong to. */
const PartItems = ({ below, current }: { readonly below: string; readonly current: Current }) =>
  partsBelow(below).map(({ id, name }) => (
    <Item key={id} slug={`${below}/${id}`} current={current} deeper>
      {name}
    </Item>
  ))

interface ItemProps {
  readonly slug: string
  readonly current: Current
  readonly deeper?: boolean
  readonly children: ReactNode
}

function Item({ slug, current, deeper, children }: ItemProps) {
  return (
    <li className={deeper ? 'docs-deeper' : undefined}>
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
