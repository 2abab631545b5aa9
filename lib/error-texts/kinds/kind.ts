import type { CheckId } from '../../pipeline/checks'

/** Where a text seems to come from. */
export type Place = 'resource-server' | 'authorization-server' | 'client' | 'network'

/** What the words of a text speak of, whoever printed it. Fixed words: nothing of the text is repeated. */
export interface Kind {
  readonly id: string
  readonly at: Place
  /** Ends “Its words speak of …”, with its full stop. */
  readonly of: string
  readonly next: string
  readonly step: CheckId | null
  readonly scenario: string | null
}

/** A kind, and the words by which it is told. */
export interface KindRule extends Kind {
  /** Of the rules about one thing the first that holds is told. */
  readonly about: string
  /** Told only where no other is. */
  readonly weak?: boolean
  /** Told only where the text holds a word of tokens as well: others have signatures and algorithms too. */
  readonly ofTokens?: boolean
  /** Words that make another thing of the clause they stand in. */
  readonly never?: readonly string[]
  /** A form of codes by which the kind is told, wherever one stands. */
  readonly code?: RegExp
  /** One of these has to hold. */
  readonly where: readonly Nearby[]
}

/** One word of each list within one clause, in any order; the number is of words that may stand between the outer two. */
export type Nearby = readonly [...lists: (readonly string[])[], reach: readonly string[] | number]

/** Words by which something is refused. */
export const refused: readonly string[] =
  'invalid wrong mismatch unexpected bad incorrect illegal rejected refused unknown notallowed different unverified failed fails failure untrusted denied unsupported'.split(
    ' ',
  )

/** Words by which something is not there. */
export const absent: readonly string[] = 'missing required absent without no empty lacks lacking'.split(' ')
