import { matchesPattern } from '../pipeline/encoding/pattern'
import type { Mark } from './mark'
import type { Product } from './product'
import { notKnown } from './source'

/**
 * The one product whose addresses these issuers are, for a token that says nothing of itself; `null` where an
 * address shows none, or they are of several.
 */
export function productOfIssuers(issuers: readonly string[], products: readonly Product[]): Product | null {
  const found = issuers.slice(0, 10).map((issuer) => products.find((product) => isOf(product, issuer)))
  const [first] = found
  return first && found.every((product) => product === first) ? first : null
}

/** By an issuer that nobody else has. With or without the slash: a reader may have typed it. */
function isOf({ marks, addresses = [] }: Product, issuer: string): boolean {
  const spellings = [issuer, issuer.endsWith('/') ? issuer.slice(0, -1) : `${issuer}/`]
  if (addresses.some((like) => spellings.some((text) => matchesPattern(like, text)))) return true
  return marks !== notKnown && marks.any.some((mark) => isOwnIssuer(mark) && spellings.some((text) => fits(mark, text)))
}

const isOwnIssuer = ({ in: where, member, speaks, beside }: Mark): boolean =>
  where === 'claims' && member === 'iss' && speaks === 'own' && !beside

const fits = (mark: Mark, text: string): boolean =>
  'like' in mark ? matchesPattern(mark.like, text) : 'value' in mark && mark.value === text
