import type { Metadata } from 'next'
import Link from 'next/link'
import { PlaygroundLink } from '@/components/site/playground-link'
import { buttonClass } from '@/components/ui/button'

export const metadata: Metadata = { title: 'No such page' }

export default function NotFound() {
  return (
    <div className="mx-auto max-w-[720px] px-4 py-16 sm:px-6">
      <p className="mono text-soft">404 Not Found</p>
      <h1 className="mt-2 text-3xl font-semibold tracking-tight">There is no page at this address</h1>
      <p className="mt-4 max-w-prose text-lg text-soft">
        A link to an example keeps everything after the # sign. If yours was cut there, ask for it again.
      </p>
      <p className="mt-8 flex flex-wrap gap-2">
        <PlaygroundLink className={buttonClass({ look: 'primary' })}>Open the playground</PlaygroundLink>
        <Link prefetch={false} href="/scenarios" className={buttonClass()}>
          Browse the scenarios
        </Link>
      </p>
    </div>
  )
}
