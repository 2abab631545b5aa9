import type { Metadata } from 'next'
import { NoScripts } from '@/components/playground/no-scripts'
import { Playground } from '@/components/playground/playground'
import { pageMetadata } from '@/components/site/page-metadata'
import { scenarioById } from '@/content/catalog'
import { presets } from '@/content/presets'
import { repeatableWorld as world } from '@/content/repeatable-world'
import { checks } from '@/lib/pipeline/checks'
import { derive } from '@/lib/playground/derive'
import { caseOfScenario } from '@/lib/case/from-scenario'

export const metadata: Metadata = pageMetadata({
  path: '/playground/',
  title: 'Playground',
  description: 'Paste an access token, pick a server, and see which check accepts or rejects it, and why.',
  card: 'site',
})

/** Judged once at build, so that the verdict stands on the page before any script runs. */
export default async function PlaygroundPage() {
  const scenario = scenarioById('cross-server-replay')
  const { id, title, story } = scenario
  const initial = await derive(await caseOfScenario(scenario, world), world.mint.now, presets)
  const switches = checks.map(({ id, label, demandedBy, canBeOff }) => ({ id, label, demandedBy, canBeOff }))
  return <Playground switches={switches} noScripts={<NoScripts />} initial={initial} first={{ id, title, story }} />
}
