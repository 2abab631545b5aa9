import './skip-link.css'
import type { ReactNode } from 'react'
import { ariaKeys } from '@/lib/keyboard/shortcuts'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/**
 * Runs before anything is drawn. First the mark that scripts run, so that what needs them is shown. Then the Trusted Types policy: only scripts of this site, and of HTML
 * only the two constants React writes. Then the theme, so that no page flashes in the other one. Last,
 * a playground opened by a link is marked, so that the default example is not shown before the link's.
 */
const firstScript = `document.documentElement.dataset.js='';if(window.trustedTypes)trustedTypes.createPolicy('default',{createScriptURL:function(u){return new URL(u,document.baseURI).origin===location.origin?u:null},createHTML:function(h){return h==='<scr'+'ipt></scr'+'ipt>'||h===''?h:null}});try{var t=localStorage.theme;document.documentElement.dataset.theme=t==='light'||t==='dark'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'}catch(e){}if(location.hash.length>1&&/\\/playground\\/?$/.test(location.pathname))document.documentElement.dataset.opening=''`

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
