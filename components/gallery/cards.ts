import { groupWords, scenarioGroups, scenarios, servers, world } from '@/content/catalog'
import { judgeScenario } from '@/lib/judge/example'
import type { Station } from '@/lib/judge/station'
import type { CardData, Shelf } from './card-data'
import { type MarkData, marksAsText } from './marks'

/** Every scenario, judged while the site is built. */
export async function shelves(): Promise<readonly Shelf[]> {
  const cards = await Promise.all(scenarios.map(cardOf))
  return Object.entries(scenarioGroups).map(([id, title]) => ({
    id,
    title,
    words: groupWords[id as keyof typeof groupWords] ?? '',
    cards: cards.filter((_, i) => scenarios[i]?.group === id),
  }))
}

async function cardOf(scenario: (typeof scenarios)[number]): Promise<CardData> {
  const { summary, stations } = await judgeScenario(scenario, world)
  const { stamp, detail, risky } = summary
  return {
    id: scenario.id,
    title: scenario.title,
    story: scenario.story,
    server: servers.find(({ id }) => id === scenario.server)?.name ?? scenario.server,
    outcome: stamp,
    risky,
    detail,
    marks: marksAsText(stations.slice(0, mostMarks).map(markOf)),
  }
}

/** As many as a card has room for. */
const mostMarks = 14

function markOf(station: Station): MarkData {
  if (station.kind === 'fold') return { status: 'pass', reached: station.reached, decides: false, hole: false }
  const { status, reached, decides, explanation } = station
  return { status, reached, decides, hole: status === 'off' && explanation !== null }
}
