import './globals.css'
import '@/components/ui/ui.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { docsPaths } from '@/components/site/paths'
import { PlaygroundLink } from '@/components/site/playground-link'
import { SiteDocument } from '@/components/frame/site-document'
import { rooms } from '@/components/site/rooms'
import { siteMetadata, siteViewport } from '@/components/site/site-metadata'
import { Suggestions } from '@/components/site/suggestions'
import { buttonClass } from '@/components/ui/button'
import { readTitles } from '@/content/docs/titles'

export const metadata: Metadata = {
  ...siteMetadata,
  title: { absolute: 'No such page · Deputy Lab' },
  robots: { index: false },
}
export const viewport = siteViewport

/** With no layout around it: a not-found page in the layout would be sent with every page that exists. */
export default async function NotFound() {
  const pages = await readTitles()
  return (
    <SiteDocument>
      <div className="mx-auto max-w-[720px] px-4 py-16 sm:px-6">
        <p className="mono text-soft">404 Not Found</p>
        <h1 className="mt-2 text-3xl font-semibold tracking-tight">There is no page at this address</h1>
        <p className="mt-4 max-w-prose text-lg text-soft">
          A link to an example keeps everything after the # sign. If yours was cut there, ask for it again.
        </p>
        <p className="mt-8 flex flex-wrap gap-2">
          <PlaygroundLink className={buttonClass({ look: 'primary' })}>Open the playground</PlaygroundLink>
          <Link prefetch={false} href="/scenarios" className={buttonClass()}>
            Browse the examples
          </Link>
        </p>
        <Suggestions known={[...rooms, ...(await docsPaths())]} />
        <h2 className="mt-8 text-xl font-semibold">Pages of the docs</h2>
        <ul className="mt-2 sm:columns-2">
          {pages.map(({ slug, title }) => (
            <li key={slug} className="break-inside-avoid py-1">
              <Link prefetch={false} href={`/docs/${slug}/`} className="text-accent underline underline-offset-2">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </SiteDocument>
  )
}
