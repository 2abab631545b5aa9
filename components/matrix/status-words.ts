import type { When } from '@/lib/matrix/judge-tokens'
import { limits } from '@/lib/matrix/limits'
import type { Summary } from '@/lib/matrix/summary'
import { instant } from '@/lib/pipeline/encoding/instant'
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
  const which = isFiltered ? `${tokens(shown)} fit the filters` : tokens(shown)
  const often = seen > shown ? `, found at ${n(seen)} places` : ''
  if (phase.kind === 'over' && phase.cancelled)
    return `${label}: cancelled. What was found until then is shown: ${which}${often}.`
  if (phase.kind === 'over' && shown === 0 && !isFiltered)
    return `${label}: no token in it. One has three parts with dots between them, the first a JSON object in base64url, at most ${n(limits.token)} characters. Any other is found where Bearer, DPoP or access_token stands before it.`
  return `${label}: ${which}${often}.`
}

/** For exports: when the tokens were taken to be presented. */
export const whenWords = (when: When): string =>
  when.kind === 'fresh'
    ? 'Each token as a Bearer token at the instant it was issued, as far as it says so.'
    : `Each token as a Bearer token at ${instant(when.seconds) ?? when.seconds}.`
