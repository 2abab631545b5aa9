import type { Profile } from './product'

/**
 * Whether a product's words for missing claims speak of these: they are about what its good tokens never
 * have, not about a claim that is missing from this one.
 * @param profile the token's shape; `null` where none is known
 */
export function speaksOfMissing(missing: readonly string[], profile: Profile | null): boolean {
  if (profile === null) return true
  const { claims, policy } = profile
  const written = claims ?? policy.requiredClaims
  return missing.some((name) => !written.includes(name))
}
