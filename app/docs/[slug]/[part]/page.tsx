import type { Metadata } from 'next'
import Link from 'next/link'
import { DocsPage } from '@/components/docs/docs-page'
import { ErrorList } from '@/components/docs/errors/error-list'
import { pageMetadata } from '@/components/site/page-metadata'
import { readPage } from '@/content/docs'
import { checkedAt } from '@/content/docs/checked'
import { printerTexts } from '@/content/errors'
import { anchorOfPrinter, type ErrorPage, errorPages, pathOfErrorPage } from '@/content/errors/pages'
import type { PrinterTexts } from '@/content/errors/printer-texts'

interface Props {
  readonly params: Promise<{ readonly part: string }>
}

/** The one page of the docs that has pages below it: the messages of one kind of printer each. */
const slug = 'troubleshooting'

export const dynamicParams = false
export const generateStaticParams = () => errorPages.map(({ id }) => ({ slug, part: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, about } = pageOf((await params).part)
  return pageMetadata({
    path: pathOfErrorPage(id),
    title,
    description: about,
    card: `docs-${slug}`,
    markdown: `/docs/${slug}/${id}.md`,
  })
}

export default async function ErrorPageOf({ params }: Props) {
  const page = pageOf((await params).part)
  const at = errorPages.indexOf(page)
  const index = await readPage(slug)
  const printed = page.printers.map(printer)
  return (
    <DocsPage
      current={`${slug}/${page.id}`}
      title={page.title}
      lead={page.about}
      toc={printed.map(({ id, name }) => ({ depth: 2, id: anchorOfPrinter(id), title: name }))}
      crumbs={[{ title: index.title, path: `/docs/${slug}/` }]}
      checked={checkedAt(printed.flatMap(({ source, texts }) => texts.map((text) => text.source ?? source)))}
      markdown={`/docs/${slug}/${page.id}.md`}
      previous={turn(at - 1, index.title)}
      next={turn(at + 1, index.title)}
    >
      <p>
        An ellipsis stands for what is filled in. Where the message is not here,{' '}
        <Link href={`/docs/${slug}/#look-up-the-message-you-got`} prefetch={false}>
          look it up
        </Link>
        , whoever printed it.
      </p>
      <ErrorList printed={printed} />
    </DocsPage>
  )
}

function pageOf(id: string): ErrorPage {
  const page = errorPages.find((known) => known.id === id)
  if (!page) throw new TypeError(`no page of messages ${id}`)
  return page
}

function printer(id: string): PrinterTexts {
  const found = printerTexts.find((printed) => printed.id === id)
  if (!found) throw new TypeError(`content/errors/pages.ts names ${id}, which prints nothing`)
  return found
}

function turn(at: number, title: string) {
  const page = errorPages[at]
  if (page) return { href: pathOfErrorPage(page.id), title: page.title }
  return at < 0 ? { href: `/docs/${slug}/`, title } : undefined
}
