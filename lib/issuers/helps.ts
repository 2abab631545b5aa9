import { audienceValues } from '../pipeline/claims/audience-values'
import { type JsonObject, memberValue } from '../pipeline/encoding/json'
import type { Profile } from './product'

/** Whether a server can be set up for such tokens at all: what it has to require stands in them. */
export const profileHelps = ({ claims, policy }: Pick<Profile, 'claims' | 'policy'>): boolean =>
  claims === undefined || policy.requiredClaims.every((name) => claims.includes(name))

/** Whether the issuer alone is the audience: no profile makes such a token one for a server. */
export function isForIssuer(claims: JsonObject | null): boolean {
  const audiences = claims ? audienceValues(claims) : []
  return audiences.length === 1 && claims !== null && audiences[0] === memberValue(claims, 'iss')
}
