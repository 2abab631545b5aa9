import type { Check } from './check'
import type { Finding } from './outcomes'
import type { TargetServer } from './types'

/** Whether that server leaves the check out. */
export const leavesOut = ({ policy }: TargetServer, { id, canBeOff }: Check): boolean =>
  canBeOff && policy.off.includes(id)

/** Reasons of the check that server makes it for and refuses nobody: it was told so, or it looks at something else. */
export const letPass = ({ policy }: TargetServer, { id, lenient, blind }: Check): readonly string[] => [
  ...(lenient ?? []).filter((reason) => policy.lenient.includes(`${id}/${reason}`)),
  ...(blind?.(policy) ?? []),
]

/**
 * Whether that server makes the check and lets this failure pass. Where the check provides what later ones
 * need, only if the failure provides it all the same.
 */
export const overlooks = (server: TargetServer, check: Check, { status, reason, facts }: Finding): boolean =>
  status === 'fail' &&
  letPass(server, check).includes(reason) &&
  check.provides.every((name) => facts[name] !== undefined)

/**
 * The id of the check that server makes in place of one it leaves out; `null`: none, so leaving it out is a gap.
 * @param reason Of the failure that goes unseen; `null`: there is none.
 */
export function madeInstead({ policy }: TargetServer, { replaceable }: Check, reason: string | null): string | null {
  if (!replaceable || policy.off.includes(replaceable.by)) return null
  return reason === null || replaceable.reasons.includes(reason) ? replaceable.by : null
}
