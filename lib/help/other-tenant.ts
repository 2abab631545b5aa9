import { productOfIssuers } from '../issuers/of-issuer'
import type { Product } from '../issuers/product'
import { notKnown } from '../issuers/source'
import { parseUri } from '../pipeline/audience/uri'
import { memberValue } from '../pipeline/encoding/json'
import { claimsOf } from '../pipeline/encoding/object-segment'
import { clip } from '../pipeline/encoding/visible-text'
import type { TargetServer } from '../pipeline/types'

/** Whether what a product says of its issuers is of use: the server trusts one of its, or one at the token’s own host. */
export function isAmongIts(
  product: Product,
  token: string,
  { issuers }: TargetServer,
  products: readonly Product[],
): boolean {
  const claims = claimsOf(token)
  const iss = claims && memberValue(claims, 'iss')
  const host = typeof iss === 'string' ? parseUri(iss)?.host : undefined
  return issuers
    .slice(0, 10)
    .some(
      ({ issuer }) =>
        productOfIssuers([issuer], products)?.name === product.name ||
        (host !== undefined && parseUri(issuer)?.host === host),
    )
}

/**
 * The token is of that product, and the server trusts another authorization server; `null` where that is not known.
 * @param byName only where the other is a product that is known, too
 */
export function otherProduct(
  { id, name, marks }: Product,
  token: string,
  { issuers: [own] }: TargetServer,
  products: readonly Product[],
  byName = false,
) {
  const claims = claimsOf(token)
  const iss = claims && memberValue(claims, 'iss')
  if (!own || typeof iss !== 'string' || marks === notKnown) return null
  const other = productOfIssuers([own.issuer], products)
  if (other?.name === name || (byName && !other)) return null
  return {
    id,
    product: name,
    says: `The token is of ${name}, and what this server trusts is ${other ? `of ${other.name}` : 'no address of it'}: two authorization servers, and no setting makes one of them the other.`,
    fix: `Have the client sign in at ${clip(own.issuer, 120)}, which the server’s metadata has to name (authorization_servers). Give this server ${clip(iss, 120)} and its keys only if it is to take tokens of both.`,
    source: marks.source,
    checked: marks.checked,
    settings: 'others' as const,
  }
}

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
    settings: 'others' as const,
    isElsewhere: isElsewhere(iss, own.issuer),
  }
}

/** At another host, and with no number of a tenant in common: then no spelling of one issuer is the matter. */
function isElsewhere(a: string, b: string): boolean {
  const [one, other] = [parseUri(a), parseUri(b)]
  if (!one || !other || one.host === other.host) return false
  return !one.path.split('/').some((segment) => segment.length > 30 && other.path.includes(segment))
}
