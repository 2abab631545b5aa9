import type { World } from '@/lib/scenarios/run'
import { demoMint } from './mint'
import { type ScenarioId, scenarios } from './scenarios'
import { servers } from './servers'

export { type ScenarioId, groupWords, scenarioGroups, scenarios } from './scenarios'
export { serverHints, servers } from './servers'

/** What the scenarios' names refer to. */
export const world: World = { servers, mint: demoMint }

const byId: ReadonlyMap<string, (typeof scenarios)[number]> = new Map(scenarios.map((s) => [s.id, s]))

/** For ids that come from a link; `undefined` when there is no such scenario. */
export const findScenario = (id: string) => byId.get(id)

/** For ids an author wrote: an unknown one does not compile. */
export function scenarioById(id: ScenarioId): (typeof scenarios)[number] {
  const scenario = byId.get(id)
  if (!scenario) throw new TypeError(`no scenario ${id}`)
  return scenario
}
