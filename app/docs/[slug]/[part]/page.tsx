import type { Metadata } from 'next'
import { DocsPage } from '@/components/docs/docs-page'
import { messagesBody } from '@/components/docs/errors/messages-body'
import { productBody } from '@/components/docs/issuers/product-body'
import type { PartBody } from '@/components/docs/part-body'
import { pageMetadata } from '@/components/site/page-metadata'
import { readPage } from '@/content/docs'
import { type PartPage, pathOfPart } from '@/content/docs/part'
import { type IndexSlug, indexSlugs, partsBelow } from '@/content/docs/parts'

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly part: string }>
}

const bodies: Readonly<Record<IndexSlug, (id: string) => PartBody>> = {
  'authorization-servers': productBody,
  troubleshooting: messagesBody,
}

export const dynamicParams = false
export const generateStaticParams = () =>
  indexSlugs.flatMap((slug) => partsBelow(slug).map(({ id }) => ({ slug, part: id })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await placeOf(params)
  const { id, title, about } = page
  return pageMetadata({
    path: pathOfPart(slug, id),
    title,
    description: about,
    card: `docs-${slug}`,
    markdown: `/docs/${slug}/${id}.md`,
  })
}

export default async function PartOf({ params }: Props) {
  const { slug, page, before, after } = await placeOf(params)
  const { title: indexTitle } = await readPage(slug)
  const { toc, checked, file, content } = bodies[slug](page.id)
  return (
    <DocsPage
      current={`${slug}/${page.id}`}
      title={page.title}
      lead={page.about}
      toc={toc}
      crumbs={[{ title: indexTitle, path: `/docs/${slug}/` }]}
      checked={checked}
      markdown={`/docs/${slug}/${page.id}.md`}
      {...(file && { file })}
      previous={before ? turn(slug, before) : { href: `/docs/${slug}/`, title: indexTitle }}
      next={after && turn(slug, after)}
    >
      {content}
    </DocsPage>
  )
}

const turn = (slug: IndexSlug, { id, title }: PartPage) => ({ href: pathOfPart(slug, id), title })

async function placeOf(params: Props['params']) {
  const { slug: given, part } = await params
  const slug = given as IndexSlug
  const all = partsBelow(slug)
  const at = all.findIndex(({ id }) => id === part)
  const page = all[at]
  if (!page) throw new TypeError(`there is no page ${part} below ${slug}`)
  return { slug, page, before: all[at - 1], after: all[at + 1] }
}
