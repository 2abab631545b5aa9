import type { Metadata } from 'next'
import { absolute } from './address'

interface PageWords {
  /** From the root of the site, with a slash at both ends. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** The name of its social card, see `components/social/cards.ts`. */
  readonly card: string
  /** The path of the same page as Markdown. */
  readonly markdown?: string
}

export const feed = { title: 'Changes of Deputy Lab', path: '/feed.xml' } as const

/** What a page says of itself to search engines, feeds and whoever previews a link to it. */
export function pageMetadata({ path, title, description, card, markdown }: PageWords): Metadata {
  const url = absolute(path)
  const image = { url: absolute(`/og/${card}.png`), width: 1200, height: 630, alt: title }
  return {
    title,
    description,
    alternates: {
      canonical: url,
      types: {
        'application/atom+xml': [{ url: absolute(feed.path), title: feed.title }],
        ...(markdown && { 'text/markdown': [{ url: absolute(markdown), title: `${title} as Markdown` }] }),
      },
    },
    openGraph: { siteName: 'Deputy Lab', type: 'website', locale: 'en', url, title, description, images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}
