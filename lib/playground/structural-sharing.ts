import type { Judgement } from '../judge/judgement'
import { type Station, stepsOf } from '../judge/station'
import type { Derived } from './derive'

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

/** Levels below which two are equal only if they are the same: a reader's own JSON may be nested at will. */
const deepest = 24

/** `after`, each part of which is that of `before` where both are equal. Both are plain JSON. */
export function kept<T>(before: unknown, after: T, level = 0): T {
  if (before === after || level === deepest || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const names = Object.keys(after)
  const parts = names.map((name) => kept(before[name], after[name], level + 1))
  const isSame = names.every((name, i) => before[name] === parts[i] && Object.hasOwn(before, name))
  if (isSame && Object.keys(before).length === names.length) return before as T
  return (Array.isArray(after) ? parts : Object.fromEntries(names.map((name, i) => [name, parts[i]]))) as T
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
