import type { Summary } from '@/lib/matrix/summary'
import type { Phase } from './use-run'

const n = (count: number) => count.toLocaleString('en')
const tokens = (count: number) => `${n(count)} ${count === 1 ? 'token' : 'tokens'}`

/** Where the run stands, and what is shown. */
export function statusSentence(
  label: string,
  phase: Phase,
  { tokens: shown, seen }: Summary,
  isFiltered: boolean,
): string {
  if (phase.kind === 'failed')
    return `${label}: the workers that judge could not be run. Reload the page and try again.`
  if (phase.kind === 'running') return `${label}: reading and judging.`
  const which = isFiltered ? `${tokens(shown)} ${shown === 1 ? 'fits' : 'fit'} the filters` : tokens(shown)
  const often = seen > shown ? `, found at ${n(seen)} places` : ''
  if (phase.kind === 'over' && phase.cancelled)
    return `${label}: cancelled. What was found until then is shown: ${which}${often}.`
  if (phase.kind === 'over' && shown === 0 && !isFiltered) return `${label}: no token in it.`
  return `${label}: ${which}${often}.`
}
