import type { Metadata } from 'next'
import { DocsPage } from '@/components/docs/docs-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { MovedSections } from '@/components/docs/moved/moved-sections'
import { readPage } from '@/content/docs'
import { type PageSlug, pageSlugs } from '@/content/docs/slugs'

interface Props {
  readonly params: Promise<{ readonly slug: string }>
}

export const dynamicParams = false
export const generateStaticParams = () => pageSlugs.map((slug) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, description } = await readPage((await params).slug as PageSlug)
  return pageMetadata({
    path: `/docs/${slug}/`,
    title,
    description,
    card: `docs-${slug}`,
    markdown: `/docs/${slug}.md`,
  })
}

export default async function Page({ params }: Props) {
  const slug = (await params).slug as PageSlug
  const { Content, title, description, section, toc, checked } = await readPage(slug)
  const at = pageSlugs.indexOf(slug)
  return (
    <DocsPage
      current={slug}
      title={title}
      lead={description}
      toc={toc}
      crumbs={[{ title: section }]}
      checked={checked}
      markdown={`/docs/${slug}.md`}
      file={`content/docs/${slug}.mdx`}
      previous={await turn(at - 1)}
      next={await turn(at + 1)}
    >
      <MovedSections slug={slug} />
      <Content />
    </DocsPage>
  )
}

/** Before the first page comes the overview, after the last the checks. */
async function turn(at: number) {
  const slug = pageSlugs[at]
  if (slug) return { href: `/docs/${slug}/`, title: (await readPage(slug)).title }
  return at < 0 ? { href: '/docs/', title: 'Overview' } : { href: '/docs/checks/', title: 'All checks' }
}
