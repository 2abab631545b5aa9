import type { Judgement } from '../judge/judgement'
import { type Station, stepsOf } from '../judge/station'
import type { Derived } from './derive'
import { kept } from './kept'

/**
 * The later of two, with the parts of the earlier one where both say the same: whoever shows such a part need not do so
 * again. The inputs are the later ones.
 */
export function keepParts(before: Derived, after: Derived): Derived {
  const { inputs, judgement, ...rest } = after
  return { inputs, judgement: keepJudgement(before.judgement, judgement), ...kept(before, rest) }
}

/** Steps are told apart by their check: a verdict puts them into other stations. */
function keepJudgement(before: Judgement, { stations, ...after }: Judgement): Judgement {
  const earlierStations = new Map(before.stations.map((station) => [keyOf(station), station]))
  const earlierSteps = new Map(stepsOf(before.stations).map((step) => [step.id, step]))
  const withSteps = (station: Station): Station =>
    station.kind === 'fold'
      ? { ...station, steps: station.steps.map((step) => kept(earlierSteps.get(step.id), step)) }
      : station
  const all = stations.map((station) => kept(earlierStations.get(keyOf(station)), withSteps(station)))
  return kept(before, { ...kept(before, after), stations: kept(before.stations, all) })
}

const keyOf = (station: Station) => (station.kind === 'fold' ? `fold ${station.steps[0]?.id}` : station.id)
