import type { Judgement } from '../judge/judgement'
import { type Step, stepsOf } from '../judge/station'
import type { Policy } from '../pipeline/types'

/** What a check keeps out, as part of a sentence, and what its absence is worth to an attacker, as a sentence. */
export interface LeftOut {
  readonly letsIn: string
  readonly gain: string
}

/** The policies of the two sides: the check is made, and it is not. */
export const madeAndLeft = (
  { off }: Pick<Policy, 'off'>,
  check: string,
): { readonly made: Pick<Policy, 'off'>; readonly left: Pick<Policy, 'off'> } => {
  const others = off.filter((id) => id !== check)
  return { made: { off: others }, left: { off: [...others, check] } }
}

const decidingOf = ({ stations }: Judgement): Step | undefined => stepsOf(stations).find(({ decides }) => decides)

/**
 * What leaving the check out changes for this token, in a sentence or two, and what it opens.
 * @param made what the server says that makes the check
 * @param left what it says without it
 */
export function saysWithout(check: string, { letsIn, gain }: LeftOut, made: Judgement, left: Judgement): string {
  const before = decidingOf(made)
  const after = decidingOf(left)
  if (!before)
    return `This token passes the check, so it gets in either way. Without the check ${letsIn} would too. ${gain}`
  if (before.id !== check) {
    const open = before.status === 'unknown' ? 'is open before' : 'refuses this token first'
    return `Another step ${open}: “${before.title}”. Without this one ${letsIn} gets past it. ${gain}`
  }
  if (!after) {
    const was =
      before.status === 'unknown'
        ? 'Without the check nobody asks, and this token gets in'
        : 'Without the check this token gets in'
    return `${was}. ${gain}`
  }
  const how = after.status === 'unknown' ? 'what comes next is open' : 'another one refuses this token'
  return `Without the check ${how}: “${after.title}”. Where nothing else is wrong, ${letsIn} gets in. ${gain}`
}
