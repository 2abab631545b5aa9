import './globals.css'
import '@/components/ui/ui.css'
import type { ReactNode } from 'react'
import { SiteDocument } from '@/components/frame/site-document'
import { siteMetadata, siteViewport } from '@/components/site/site-metadata'

export const metadata = siteMetadata
export const viewport = siteViewport

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>
}
