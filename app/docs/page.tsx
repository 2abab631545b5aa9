import type { Metadata } from 'next'
import Link from 'next/link'
import { Fragment } from 'react'
import { DocsPage } from '@/components/docs/docs-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { bySection, readPages } from '@/content/docs'
import { checksSection } from '@/content/docs/sections'
import { pageSlugs } from '@/content/docs/slugs'
import { checks } from '@/lib/pipeline/checks'

const lead = 'Whether a server should accept a token, step by step, with examples that run in the page.'

const aboutChecks = `The ${checks.length} steps in order: what each establishes, who demands it, and what a server answers when it fails.`

export const metadata: Metadata = pageMetadata({ path: '/docs/', title: 'Docs', description: lead, card: 'site' })

export default async function Overview() {
  const pages = await readPages()
  return (
    <DocsPage
      current=""
      title="Docs"
      lead={lead}
      next={{ href: `/docs/${pageSlugs[0]}/`, title: pages[0]?.title ?? '' }}
    >
      <p>
        Rather try than read?{' '}
        <Link href="/challenges/" prefetch={false}>
          Eight challenges
        </Link>{' '}
        are judged by the pipeline that these pages describe.
      </p>
      {bySection(pages).map(({ section, pages: inSection }) => (
        <Fragment key={section}>
          <h2>{section}</h2>
          <dl className="docs-list">
            {inSection.map(({ slug, title, description }) => (
              <Entry key={slug} href={`/docs/${slug}/`} title={title} about={description} />
            ))}
            {section === checksSection ? <Entry href="/docs/checks/" title="All checks" about={aboutChecks} /> : null}
          </dl>
        </Fragment>
      ))}
    </DocsPage>
  )
}

function Entry({ href, title, about }: { href: string; title: string; about: string }) {
  return (
    <div>
      <dt>
        <Link href={href} prefetch={false} className="text-accent underline underline-offset-2">
          {title}
        </Link>
      </dt>
      <dd>{about}</dd>
    </div>
  )
}
