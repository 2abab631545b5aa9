import { audienceValues } from '../pipeline/claims/audience-values'
import { clientOf } from '../pipeline/claims/client'
import type { JsonObject } from '../pipeline/encoding/json'
import { matchesPattern } from '../pipeline/encoding/pattern'
import { clip, listed } from '../pipeline/encoding/visible-text'
import type { Product, Profile } from './product'

/** What would call a server in the `aud` of this token, where that is not the server's URI. */
export interface NamesThere {
  /** Values of `aud`, in their order. Another party may be among them: the reader decides. */
  readonly names: readonly string[]
  /** Values of `aud` that stand beside the server's name: the token's own client. */
  readonly companions: readonly string[]
  /** One or two sentences for the reader who is to confirm it. */
  readonly says: string
  /** The same as a short question. */
  readonly asks: string
}

/** Most values that are offered; a list that is longer names others for the most part. */
const most = 4

/** `null` where the product writes URIs only, or this token's `aud` holds none of the names it writes. */
export function namesThere(
  { name, audienceNames = [] }: Pick<Product, 'name' | 'audienceNames'>,
  profile: Pick<Profile, 'policy'> | null,
  claims: JsonObject,
): NamesThere | null {
  const values = [...new Set(audienceValues(claims))].slice(0, 100)
  const client = clientOf(claims)?.id
  const found = values
    .filter((aud) => aud !== client)
    .flatMap((aud) => {
      const known = audienceNames.find(({ like, not }) => matchesPattern(like, aud) && !not?.includes(aud))
      return known ? [{ aud, what: known.what }] : []
    })
    .slice(0, most)
  const [first] = found
  if (!first) return null
  const shared = found.every(({ aud }) => profile?.policy.sharedAudiences?.some((like) => matchesPattern(like, aud)))
  const names = found.map(({ aud }) => aud)
  const which = names.length > 1 ? `one of ${listed(names)}` : clip(first.aud, 80)
  return {
    names,
    companions: client !== undefined && values.includes(client) ? [client] : [],
    asks: `aud is ${first.what}${shared ? ', which other servers may share' : ''}: is it yours?`,
    says: `${name} writes ${first.what} into aud. If ${which} is yours, it names this server there${shared ? ', and every other server that shares it' : ''}.`,
  }
}
