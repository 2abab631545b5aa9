import type { Policy } from '../pipeline/policy'
import type { Profile } from './product'

/**
 * The policy of a server that takes tokens of this profile. Where `typ` says nothing, the check of it
 * is left out and telling kinds apart by claims becomes a must (RFC 8725 §3.12).
 */
export function policyUnder(policy: Policy, { policy: overlay }: Pick<Profile, 'policy'>): Policy {
  const { types, requiredClaims, scopeClaims } = overlay
  const off = policy.off.filter((id) => id !== 'type')
  const read = { requiredClaims, scopeClaims }
  return types === 'claims'
    ? { ...policy, ...read, off: [...off.filter((id) => id !== 'token-kind'), 'type'] }
    : { ...policy, ...read, types, off }
}
