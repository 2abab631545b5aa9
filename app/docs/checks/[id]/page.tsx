import type { Metadata } from 'next'
import { CheckFacts } from '@/components/docs/check-facts'
import { CheckReasons, reasonsOf } from '@/components/docs/check-reasons'
import { DocsPage } from '@/components/docs/docs-page'
import { pageMetadata } from '@/components/site/page-metadata'
import type { Check } from '@/lib/pipeline/check'
import { checkById, checks } from '@/lib/pipeline/checks'
import { groups } from '@/lib/pipeline/groups'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export const dynamicParams = false
export const generateStaticParams = () => checks.map(({ id }) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, group, title, failureTitle } = checkOf((await params).id)
  return pageMetadata({
    path: `/docs/checks/${id}/`,
    title,
    description: `${title}. Otherwise: ${failureTitle}.`,
    card: `checks-${group}`,
    markdown: `/docs/checks/${id}.md`,
  })
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
      crumbs={[{ title: 'All checks', path: '/docs/checks/' }, { title: groups[check.group].title }]}
      markdown={`/docs/checks/${check.id}.md`}
      file={`lib/pipeline/checks/${check.id}.ts`}
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
