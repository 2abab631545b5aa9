import type { Explanation } from '../pipeline/types'
import type { Judgement } from './judgement'

/** The verdict in one line of plain text, as a screen reader says it. */
export const spoken = ({ stamp, headline, sentence }: Judgement['summary']): string =>
  `${stamp}: ${headline.replace(/\.$/, '')}. ${sentence}`

/** Why: of the step that decided; of an acceptance, what was left out and would have refused. */
export function decidingExplanation(stations: Judgement['stations']): Explanation | null {
  const steps = stations.filter((s) => s.kind === 'step')
  const decided = steps.find((s) => s.decides) ?? steps.find((s) => s.status === 'off' && s.explanation)
  return decided?.explanation ?? null
}
