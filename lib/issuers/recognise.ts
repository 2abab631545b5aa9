import { otherKind } from '../pipeline/claims/token-kinds'
import { isOpaque, readSegment } from '../pipeline/encoding/object-segment'
import { type Decoded, describe, holds, type Mark } from './mark'
import type { Product, Profile } from './product'
import { notKnown } from './source'

export interface Recognised {
  readonly product: Product
  /** The shape it has; `null` where the product's tokens have no shape that is known, or it is none of them. */
  readonly profile: Profile | null
  /** `false`: it is the product's ID token, or another kind that is no access token. */
  readonly access: boolean
  /** What it is instead; `null` of an access token. */
  readonly kind: string | null
  /** What spoke for it, strongest first, as the reader is told it. */
  readonly because: readonly string[]
  /** `false`: what speaks for it is not its own alone. Say “perhaps”. */
  readonly sure: boolean
}

/** Longest token that is looked at, in characters. */
const longest = 65_536

/** A mark of its own outweighs whatever others write as well: a product may be built on another, and have its marks. */
const weight: Readonly<Record<Mark['speaks'], number>> = { own: 100, typical: 2, weak: 1 }
/** Two that few others write, or one of its own. */
const surely = 4

/**
 * Whose token this looks like, or `null` when nothing or only what many write speaks for anybody, and
 * when two products fit equally. It believes nothing and verifies nothing, so it is good for an offer
 * to the reader and never for trust. Linear in the token, never throws.
 */
export function recognise(token: string | Decoded, products: readonly Product[]): Recognised | null {
  if (typeof token !== 'string') return byMarks(token, products)
  if (token.length > longest) return null
  if (isOpaque(token)) return byPrefix(token, products)
  return byMarks(decode(token), products)
}

/** Header and claims of a compact token; of an encrypted one the claims its header repeats (RFC 7519 §5.3). */
export function decode(token: string): Decoded {
  const [first = '', second = '', ...others] = token.split('.', 6)
  const header = readSegment(first)
  if (typeof header === 'string') return { header: null, claims: null }
  if (others.length > 1) return { header, claims: null }
  const claims = readSegment(second)
  return { header, claims: typeof claims === 'string' ? null : claims }
}

function byPrefix(token: string, products: readonly Product[]): Recognised | null {
  for (const product of products) {
    const prefix = product.prefixes?.any.find((p) => token.startsWith(p))
    if (prefix === undefined) continue
    const profile = product.profiles.find((p) => p.shape.form === 'opaque') ?? null
    return { product, profile, access: true, kind: null, because: [`it begins with ${prefix}`], sure: true }
  }
  return null
}

function byMarks(token: Decoded, products: readonly Product[]): Recognised | null {
  const scored = products
    .map((product) => ({ product, marks: marksOf(product, token) }))
    .map((found) => ({ ...found, score: found.marks.reduce((sum, { speaks }) => sum + weight[speaks], 0) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score === second?.score) return null
  if (best.marks.every(({ speaks }) => speaks === 'weak')) return null
  const { product, marks, score } = best
  const sure = score >= surely
  const kind = kindOf(product, token, sure)
  const because = [...marks].sort((a, b) => weight[b.speaks] - weight[a.speaks]).map(describe)
  return { product, profile: kind ? null : profileOf(product, token), access: !kind, kind, because, sure }
}

const marksOf = ({ marks }: Product, token: Decoded): readonly Mark[] =>
  marks === notKnown
    ? []
    : marks.any.filter((mark) => holds(mark, token) && (!mark.beside || holds(mark.beside, token)))

/** Of a product that it only may be, the claims say it that every issuer means alike. */
function kindOf(product: Product, token: Decoded, sure: boolean): string | null {
  const other = token.claims && otherKind(token.claims)
  if (other) return other.kind
  return sure && isIdTokenOf(product, token) ? 'an ID token' : null
}

/** By what the product says of its own. */
export const isIdTokenOf = ({ idToken }: Pick<Product, 'idToken'>, token: Decoded): boolean =>
  idToken !== notKnown && idToken.any.some((all) => all.every((condition) => holds(condition, token)))

/** The shape whose conditions hold, and most of them; the first listed of those that ask equally much. */
function profileOf({ profiles }: Product, token: Decoded): Profile | null {
  const form = token.claims === null ? 'encrypted' : 'JWT'
  const fitting = profiles.filter((p) => p.shape.form === form && p.when.every((condition) => holds(condition, token)))
  return fitting.reduce<Profile | null>(
    (best, profile) => (best === null || profile.when.length > best.when.length ? profile : best),
    null,
  )
}
