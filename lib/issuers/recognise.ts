import { otherKind } from '../pipeline/claims/token-kinds'
import { isOpaque, readSegment } from '../pipeline/encoding/object-segment'
import { type Decoded, describe, holds, type Mark } from './mark'
import type { Product, Profile } from './product'
import { notKnown } from './source'

export interface Recognised {
  readonly product: Product
  /** The shape it has; `null` where the product's tokens have no shape that is known, or it is none of them. */
  readonly profile: Profile | null
  /** `false`: it is the product's ID token, which is no access token. */
  readonly access: boolean
  /** What spoke for it, strongest first, as the reader is told it. */
  readonly because: readonly string[]
  /** `false`: what speaks for it is not its own alone. Say “perhaps”. */
  readonly sure: boolean
}

/** Longest token that is looked at, in characters. */
const longest = 65_536

const weight: Readonly<Record<Mark['speaks'], number>> = { own: 4, typical: 2, weak: 1 }
/** As much as one mark of its own. */
const surely = weight.own

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
function decode(token: string): Decoded {
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
    return { product, profile, access: true, because: [`it begins with ${prefix}`], sure: true }
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
  const access = !isIdToken(product, token)
  const because = [...marks].sort((a, b) => weight[b.speaks] - weight[a.speaks]).map(describe)
  return { product, profile: access ? profileOf(product, token) : null, access, because, sure: score >= surely }
}

const marksOf = ({ marks }: Product, token: Decoded): readonly Mark[] =>
  marks === notKnown
    ? []
    : marks.any.filter((mark) => holds(mark, token) && (!mark.beside || holds(mark.beside, token)))

function isIdToken({ idToken }: Product, token: Decoded): boolean {
  if (idToken !== notKnown && idToken.any.some((all) => all.every((condition) => holds(condition, token)))) return true
  return token.claims !== null && otherKind(token.claims)?.kind === 'an ID token'
}

/** The shape whose conditions hold, and most of them; the first listed of those that ask equally much. */
function profileOf({ profiles }: Product, token: Decoded): Profile | null {
  const form = token.claims === null ? 'encrypted' : 'JWT'
  const fitting = profiles.filter((p) => p.shape.form === form && p.when.every((condition) => holds(condition, token)))
  return fitting.reduce<Profile | null>(
    (best, profile) => (best === null || profile.when.length > best.when.length ? profile : best),
    null,
  )
}
