import type { CheckId } from '../pipeline/checks'
import type { Source } from './source'

/** The reasons of checks for which a product can have words of its own. */
interface Spoken {
  readonly format: 'opaque' | 'encrypted'
  readonly introspection: 'inactive' | 'vouched'
  readonly type: 'missing' | 'other' | 'other-kind'
  readonly 'issuer-trust': 'unknown' | 'slash'
  readonly signature: 'mismatch'
  readonly 'required-claims': 'missing'
  readonly 'audience-presence': 'missing'
  readonly 'audience-type': 'empty' | 'invalid'
  readonly audience: 'mismatch' | 'several' | 'missing'
  readonly 'audience-breadth': 'several' | 'generic'
  readonly 'token-kind': 'other'
  readonly scope: 'missing' | 'malformed'
}
type SpokenCheck = keyof Spoken & CheckId

/** What usually lies behind a reason at this product, and what is done there. */
export interface Word extends Source {
  readonly says: string
  readonly fix: string
}

export type Words = { readonly [C in SpokenCheck]?: { readonly [R in Spoken[C]]?: Word } }

/** The product's words for that reason of that check; `undefined` where it has none. */
export function wordFor({ words }: { readonly words: Words }, check: string, reason: string): Word | undefined {
  const ofCheck: unknown = Object.hasOwn(words, check) ? words[check as SpokenCheck] : undefined
  return typeof ofCheck === 'object' && ofCheck !== null && Object.hasOwn(ofCheck, reason)
    ? (ofCheck as Record<string, Word>)[reason]
    : undefined
}

/**
 * Whether the product's words for missing claims speak of these: they are about what its good tokens never
 * have, not about a claim that is missing from this one.
 * @param written claims of every good token of that shape; `undefined` where no shape is known
 */
export const speaksOfMissing = (missing: readonly string[], written: readonly string[] | undefined): boolean =>
  written === undefined || missing.some((name) => !written.includes(name))
