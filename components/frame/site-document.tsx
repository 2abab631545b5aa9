import './skip-link.css'
import type { ReactNode } from 'react'
import { ariaKeys } from '@/lib/keyboard/shortcuts'
import { firstScript } from './first-script'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** The document of every page, also of the one for what does not exist. */
export function SiteDocument({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the app router has no other */}
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
      </head>
      <body className="flex flex-col">
        <a href="#content" className="skip-link">
          Skip to the content
        </a>
        {/* Shown where there is a verdict to go to. */}
        <a href="#verdict" className="skip-link skip-verdict" aria-keyshortcuts={ariaKeys('verdict')}>
          Go to the verdict
        </a>
        <SiteHeader />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
