import { rarelyRefused } from '../pipeline/rarely-refused'
import type { Policy, TargetServer } from '../pipeline/types'
import type { Stack } from './stack'

/** The server as one of that stack: set as it is, without what the stack does not do, and with what it always does. */
export function stackServer(server: TargetServer, stack: Stack): TargetServer {
  const { policy } = server
  const needed = policy.off.includes('required-claims') ? stack.needs : [...policy.requiredClaims, ...stack.needs]
  return {
    ...server,
    policy: {
      ...policy,
      ...stack.always,
      dpop: stack.dpop === null ? { ...policy.dpop, mode: 'off' } : { ...policy.dpop, ...stack.dpop.always },
      off: leftOut(policy, stack),
      requiredClaims: [...new Set(needed)],
      lenient: [...new Set([...policy.lenient, ...rarelyRefused])],
    },
  }
}

function leftOut({ off }: Policy, { leavesOut, alwaysMakes }: Stack): readonly string[] {
  // What is compared must be there.
  const made = ['required-claims', ...alwaysMakes, ...(off.includes('audience') ? [] : ['audience-presence'])]
  return [...new Set([...off.filter((id) => !made.includes(id)), ...leavesOut])]
}
