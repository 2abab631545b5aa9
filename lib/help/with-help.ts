import type { Judgement } from '../judge/judgement'
import type { Station } from '../judge/station'
import type { Help } from './explain'

/**
 * A judgement with what was found out about the step that decides: a computed cause stands in place of the
 * check's general reason, and its advice, or the product's, in place of advice that cannot help here.
 */
export function withHelp(judgement: Judgement, help: Help | null): Judgement {
  const { cause, word } = help ?? {}
  const fix = cause?.fix ?? word?.fix
  if (fix === undefined) return judgement
  const explained = (station: Station): Station =>
    station.kind === 'step' && station.decides && station.explanation
      ? {
          ...station,
          explanation: {
            ...station.explanation,
            ...(cause && { because: cause.says }),
            fix,
          },
        }
      : station
  return {
    ...judgement,
    stations: judgement.stations.map(explained),
  }
}
