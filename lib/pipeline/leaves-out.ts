import type { Check } from './check'
import type { TargetServer } from './types'

/** Whether that server leaves the check out. */
export const leavesOut = ({ policy }: TargetServer, { id, canBeOff }: Check): boolean =>
  canBeOff && policy.off.includes(id)

/**
 * The id of the check that server makes in place of one it leaves out; `null`: none, so leaving it out is a gap.
 * @param reason Of the failure that goes unseen; `null`: there is none.
 */
export function madeInstead({ policy }: TargetServer, { replaceable }: Check, reason: string | null): string | null {
  if (!replaceable || policy.off.includes(replaceable.by)) return null
  return reason === null || replaceable.reasons.includes(reason) ? replaceable.by : null
}
