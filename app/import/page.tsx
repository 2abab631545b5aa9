import type { Metadata } from 'next'
import Link from 'next/link'
import { Importer } from '@/components/import/importer'
import { pageMetadata } from '@/components/site/page-metadata'

export const metadata: Metadata = pageMetadata({
  path: '/import/',
  title: 'Import a live MCP server',
  description:
    'Read the 401 challenge, the protected resource metadata, the authorization server metadata and the keys of an MCP server, and see which rules they break.',
  card: 'site',
})

export default function Import() {
  return (
    <div className="mx-auto grid max-w-[1360px] gap-6 px-4 py-8 sm:px-6">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight">Import a live MCP server</h1>
        <p className="mt-2 max-w-prose text-lg text-soft">
          What a server publishes decides which tokens clients bring. Read it, see which rules it breaks, and take it
          into the playground as the server that is asked.
        </p>
      </div>
      <Importer />
      <noscript>
        <p className="max-w-prose text-soft">
          Asking and reading need scripts. Without them,{' '}
          <Link href="/docs/troubleshooting/" prefetch={false} className="text-accent underline underline-offset-2">
            Troubleshooting
          </Link>{' '}
          has the commands and says what to look for.
        </p>
      </noscript>
    </div>
  )
}
