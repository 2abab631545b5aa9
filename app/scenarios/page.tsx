import type { Metadata } from 'next'
import { shelves } from '@/components/gallery/cards'
import { Gallery } from '@/components/gallery/gallery'
import { pageMetadata } from '@/components/site/page-metadata'

export const metadata: Metadata = pageMetadata({
  path: '/scenarios/',
  title: 'Examples',
  description:
    'Tokens and servers, each with the verdict and the reason: replays, audiences, tenants, keys, time and more.',
  card: 'site',
})

export default async function Scenarios() {
  return (
    <div className="mx-auto max-w-[1360px] px-4 py-8 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">Examples</h1>
      <p className="mt-2 max-w-prose text-lg text-soft">
        Each is a token and the server that it is presented to, with what must come out. Open one in the playground,
        change it, and send the link.
      </p>
      <Gallery shelves={await shelves()} />
    </div>
  )
}
