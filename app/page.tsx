import type { Metadata } from 'next'
import Link from 'next/link'
import { ReplayDemo } from '@/components/home/replay-demo'
import { replay } from '@/components/home/replay'
import { Ways } from '@/components/home/ways'
import { siteDescription, siteTitle } from '@/components/site/name'
import { pageMetadata } from '@/components/site/page-metadata'
import { PlaygroundLink } from '@/components/site/playground-link'
import { buttonClass } from '@/components/ui/button'

export const metadata: Metadata = {
  ...pageMetadata({ path: '/', title: siteTitle, description: siteDescription, card: 'site' }),
  title: { absolute: siteTitle },
}

export default async function Home() {
  const initial = await replay({ tokenFor: 'issues', carelessChecks: false })
  return (
    <div className="mx-auto max-w-[1360px] px-4 py-8 sm:px-6">
      <ReplayDemo initial={initial}>
        <h1>Valid. Just not for you.</h1>
        <p>
          Alice’s token was issued for the issues server. Someone presents it to billing. The signature verifies, the
          issuer is trusted, nothing has expired. Should billing accept it?
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <PlaygroundLink className={buttonClass({ look: 'primary' })}>Check a token of your own</PlaygroundLink>
          <Link prefetch={false} href="/docs/confused-deputy" className={buttonClass()}>
            How the attack works
          </Link>
        </div>
      </ReplayDemo>
      <div className="mt-12">
        <Ways />
      </div>
    </div>
  )
}
