import type { Check } from './check'
import type { TargetServer } from './types'

/** Whether that server leaves the check out. */
export const leavesOut = ({ policy }: TargetServer, { id, canBeOff }: Check): boolean =>
  canBeOff && policy.off.includes(id)
