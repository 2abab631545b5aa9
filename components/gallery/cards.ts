import { scenarioGroups, scenarios, servers, world } from '@/content/catalog'
import { summarize } from '@/lib/pipeline/verdict'
import { validate } from '@/lib/pipeline/validate'
import { type Station, stationsOf } from '@/lib/judge/stations'
import { inputOf } from '@/lib/scenarios/run'
import type { CardData, Shelf } from './card-data'

/** Every scenario, judged while the site is built. */
export async function shelves(): Promise<readonly Shelf[]> {
  const cards = await Promise.all(scenarios.map(cardOf))
  return Object.entries(scenarioGroups).map(([id, title]) => ({
    id,
    title,
    cards: cards.filter((_, i) => scenarios[i]?.group === id),
  }))
}

async function cardOf(scenario: (typeof scenarios)[number]): Promise<CardData> {
  const input = await inputOf(scenario, world)
  const report = await validate(input)
  const { stamp, detail, risky } = summarize(report, input.server)
  return {
    id: scenario.id,
    title: scenario.title,
    story: scenario.story,
    server: servers.find(({ id }) => id === scenario.server)?.name ?? scenario.server,
    outcome: stamp,
    risky,
    detail,
    marks: stationsOf(report).map(markOf),
  }
}

function markOf(station: Station): CardData['marks'][number] {
  if (station.kind === 'fold') return { status: 'pass', reached: station.reached, decides: false, hole: false }
  const { status, reached, decides, explanation } = station
  return { status, reached, decides, hole: status === 'off' && explanation !== null }
}
