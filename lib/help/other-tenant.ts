import { productOfIssuers } from '../issuers/of-issuer'
import type { Product } from '../issuers/product'
import { notKnown } from '../issuers/source'
import { memberValue } from '../pipeline/encoding/json'
import { claimsOf } from '../pipeline/encoding/object-segment'
import { clip } from '../pipeline/encoding/visible-text'
import type { TargetServer } from '../pipeline/types'

/**
 * Both issuers are of one product that many have: then it is not the same tenant, project or instance of it.
 * `null` where an address does not show it.
 */
export function otherTenant(
  { id, name, marks }: Product,
  token: string,
  { issuers: [own] }: TargetServer,
  products: readonly Product[],
) {
  const claims = claimsOf(token)
  const iss = claims && memberValue(claims, 'iss')
  if (!own || typeof iss !== 'string' || marks === notKnown) return null
  if ([iss, own.issuer].some((issuer) => productOfIssuers([issuer], products)?.name !== name)) return null
  return {
    id,
    product: name,
    says: `Both issuers are of ${name}, and they are not one: each tenant, project or instance there has an issuer and keys of its own.`,
    fix: `Have the client sign in at ${clip(own.issuer, 120)}, or give this server ${clip(iss, 120)} and its keys, whichever of the two is meant.`,
    source: marks.source,
    checked: marks.checked,
  }
}
