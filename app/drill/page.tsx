import type { Metadata } from 'next'
import Link from 'next/link'
import { Drill } from '@/components/drill/drill'
import { pageMetadata } from '@/components/site/page-metadata'

export const metadata: Metadata = pageMetadata({
  path: '/drill/',
  title: 'Fire drill for your MCP server',
  description:
    'Test which access tokens your own MCP server accepts: a good one, then each bad one of the examples, as real requests, with a scorecard and an exit status.',
  card: 'site',
})

export default function DrillPage() {
  return (
    <div className="mx-auto grid max-w-[1360px] gap-6 px-4 py-8 sm:px-6">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight">Fire drill</h1>
        <p className="mt-2 max-w-prose text-lg text-soft">
          Which tokens does your own server accept? A command sends it a good one and then each bad one of the{' '}
          <Link href="/scenarios/" prefetch={false} className="text-accent underline underline-offset-2">
            examples
          </Link>
          , as real MCP requests, and says what it should have refused.
        </p>
      </div>
      <Drill />
    </div>
  )
}
