import { policyUnder } from '@/lib/issuers/policy'
import type { Profile } from '@/lib/issuers/product'
import type { Policy } from '@/lib/pipeline/types'
import { auth0 } from './issuers/auth0'
import { cognito } from './issuers/cognito'
import { entra } from './issuers/entra'
import { hydra } from './issuers/hydra'
import { keycloak } from './issuers/keycloak'
import { okta } from './issuers/okta'

/** A shape of token, as the policy panel offers it. */
export type IssuerProfile = Pick<Profile, 'id' | 'name' | 'about' | 'policy'>

/** What no product is needed for. */
const rfc9068: IssuerProfile = {
  id: 'rfc9068',
  name: 'RFC 9068',
  about: 'at+jwt, client_id and jti are there, scope is one string.',
  policy: {
    types: ['at+jwt'],
    requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti'],
    scopeClaims: ['scope'],
  },
}

const of = ({ id, name, profiles: [usual] }: { id: string; name: string; profiles: readonly Profile[] }) => {
  if (!usual) throw new TypeError(`no profile of ${id}`)
  return { id, name, about: usual.about, policy: usual.policy }
}

/** The usual shape of the products whose policies differ: a panel that reads the profile out of the policy can tell these apart. */
export const issuerProfiles: readonly IssuerProfile[] = [
  rfc9068,
  ...[keycloak, entra, okta, auth0, cognito, hydra].map(of),
]

/** The policy with a profile laid over it. */
export function withProfile(
  policy: Policy,
  profile: IssuerProfile,
): Pick<Policy, 'types' | 'requiredClaims' | 'scopeClaims' | 'off'> {
  const { types, requiredClaims, scopeClaims, off } = policyUnder(policy, profile)
  return { types, requiredClaims, scopeClaims, off }
}

/** Whether a policy is just what a profile asks for. */
export function fits(policy: Policy, profile: IssuerProfile): boolean {
  const wanted = withProfile(policy, profile)
  return (
    wanted.requiredClaims.join() === policy.requiredClaims.join() &&
    wanted.scopeClaims.join() === policy.scopeClaims.join() &&
    wanted.off.includes('type') === policy.off.includes('type')
  )
}
