import type { Policy } from '../pipeline/policy'
import type { Profile } from './product'

/**
 * The policy of a server that takes tokens of this profile. Where `typ` says nothing, the check of it
 * is left out and telling kinds apart by claims becomes a must (RFC 8725 §3.12).
 */
export function policyUnder<Off extends string>(
  policy: Policy & { readonly off: readonly Off[] },
  { policy: overlay }: Pick<Profile, 'policy'>,
): Policy & { readonly off: readonly (Off | 'type')[] } {
  const { types, requiredClaims, scopeClaims, sharedAudiences = [] } = overlay
  const leftOut: readonly Off[] = policy.off
  const off = leftOut.filter((id) => id !== 'type')
  const read = {
    requiredClaims,
    scopeClaims,
    sharedAudiences: [...new Set([...policy.sharedAudiences, ...sharedAudiences])],
  }
  return types === 'claims'
    ? { ...policy, ...read, off: [...off.filter((id) => id !== 'token-kind'), 'type'] }
    : { ...policy, ...read, types, off }
}
