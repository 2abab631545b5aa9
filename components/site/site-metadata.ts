import type { Metadata, Viewport } from 'next'
import { siteUrl } from './address'
import { siteDescription, siteTitle } from './name'

/** What every page says of itself unless it says otherwise. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(siteUrl),
  title: { default: siteTitle, template: '%s · Deputy Lab' },
  description: siteDescription,
}

export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffefb' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1e22' },
  ],
}
