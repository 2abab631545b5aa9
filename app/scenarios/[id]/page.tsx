import type { Metadata } from 'next'
import Link from 'next/link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LiveExample } from '@/components/live/live-example'
import { pageMetadata } from '@/components/site/page-metadata'
import { type ScenarioId, scenarioById, scenarioGroups, scenarios } from '@/content/catalog'

interface Props {
  readonly params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = () => scenarios.map(({ id }) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, story, group } = scenarioById((await params).id as ScenarioId)
  return pageMetadata({ path: `/scenarios/${id}/`, title, description: story, card: `scenarios-${group}` })
}

/** One example on its own page: readable without scripts, and live where there are some. */
export default async function ScenarioPage({ params }: Props) {
  const { id, title, group } = scenarioById((await params).id as ScenarioId)
  const at = scenarios.findIndex((s) => s.id === id)
  return (
    <div className="mx-auto max-w-[880px] px-4 py-8 sm:px-6">
      <Breadcrumb crumbs={[{ title: 'Examples', path: '/scenarios/' }, { title: scenarioGroups[group] }]} />
      <h1 className="mt-1 mb-6 text-3xl font-semibold tracking-tight">{title}</h1>
      <LiveExample scenario={id} open untitled />
      <nav aria-label="Neighbouring examples" className="mt-8 flex flex-wrap justify-between gap-4 text-md">
        <Neighbour at={at - 1} label="Previous" />
        <Neighbour at={at + 1} label="Next" />
      </nav>
    </div>
  )
}

function Neighbour({ at, label }: { readonly at: number; readonly label: string }) {
  const scenario = scenarios[at]
  if (!scenario) return <span />
  return (
    <Link href={`/scenarios/${scenario.id}/`} prefetch={false} className="text-accent underline underline-offset-2">
      {label}: {scenario.title}
    </Link>
  )
}
