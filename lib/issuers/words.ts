import type { CheckId } from '../pipeline/checks'
import type { Source } from './source'

/** The reasons of checks for which a product can have words of its own. */
interface Spoken {
  readonly format: 'opaque' | 'encrypted'
  readonly algorithm: 'symmetric'
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
  /** It is about where this claim stands, and of no use to a server that has read it in the token. */
  readonly of?: string
  /** No token of the product ever has it: to ask for it is no help. */
  readonly never?: true
  /** Of an issuer that is not trusted: the product’s issuers may have any address, so it holds whichever is trusted. */
  readonly anywhere?: true
}

export type Words = { readonly [C in SpokenCheck]?: { readonly [R in Spoken[C]]?: Word } }

/** The product's words for that reason of that check; `undefined` where it has none. */
export function wordFor({ words }: { readonly words: Words }, check: string, reason: string): Word | undefined {
  const ofCheck: unknown = Object.hasOwn(words, check) ? words[check as SpokenCheck] : undefined
  return typeof ofCheck === 'object' && ofCheck !== null && Object.hasOwn(ofCheck, reason)
    ? (ofCheck as Record<string, Word>)[reason]
    : undefined
}
