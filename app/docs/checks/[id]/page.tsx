import type { Metadata } from 'next'
import { CheckFacts } from '@/components/docs/check-facts'
import { CheckReasons, reasonsOf } from '@/components/docs/check-reasons'
import { DocsPage } from '@/components/docs/docs-page'
import type { Check } from '@/lib/pipeline/check'
import { checkById, checks } from '@/lib/pipeline/checks'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export const dynamicParams = false
export const generateStaticParams = () => checks.map(({ id }) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, failureTitle } = checkOf((await params).id)
  return { title, description: `${title}. Otherwise: ${failureTitle}.` }
}

export default async function CheckPage({ params }: Props) {
  const check = checkOf((await params).id)
  const at = checks.findIndex(({ id }) => id === check.id)
  const reasons = await reasonsOf(check)
  const toc = [
    { depth: 2 as const, id: 'ways-to-fail', title: 'Ways to fail' },
    ...reasons.map(({ reason }) => ({ depth: 3 as const, id: reason, title: reason })),
  ]
  return (
    <DocsPage
      current={`checks/${check.id}`}
      title={check.title}
      lead={`Otherwise: ${check.failureTitle}.`}
      toc={toc}
      previous={turn(at - 1)}
      next={turn(at + 1)}
    >
      <CheckFacts check={check} place={at + 1} />
      <CheckReasons reasons={reasons} />
    </DocsPage>
  )
}

function checkOf(id: string): Check {
  const check = checkById(id)
  if (!check) throw new TypeError(`no check ${id}`)
  return check
}

function turn(at: number) {
  const check = checks[at]
  if (check) return { href: `/docs/checks/${check.id}/`, title: check.title }
  return at < 0 ? { href: '/docs/checks/', title: 'All checks' } : undefined
}
