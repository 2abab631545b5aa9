import type { Metadata } from 'next'
import { Matrix } from '@/components/matrix/matrix'
import { demoMatrix } from '@/components/matrix/matrix-data'
import { pageMetadata } from '@/components/site/page-metadata'

export const metadata: Metadata = pageMetadata({
  path: '/matrix/',
  title: 'Replay matrix',
  description:
    'Where can this token be replayed, and who would this server let in? Drop a log and see many tokens judged at many servers.',
  card: 'site',
})

/** Judged once at build, so that the picture stands on the page before any script runs. */
export default async function MatrixPage() {
  return (
    <div className="mx-auto grid max-w-[1680px] gap-4 px-4 py-6 sm:px-6">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight">Replay matrix</h1>
        <p className="mt-1 max-w-prose text-soft">
          Where can a token be replayed, and whom does a server let in? Each token is sent to each server in a plain
          request, as a thief would. A careless server does not check whom a token is for.
        </p>
        <noscript>
          <p className="mt-3 max-w-prose">
            JavaScript is off, so no token of yours can be judged here. Below are the tokens of the example.
          </p>
        </noscript>
      </div>
      <Matrix data={await demoMatrix()} />
    </div>
  )
}
