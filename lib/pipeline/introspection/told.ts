import type { Evidence, Explanation } from '../types'

/** The words that come with the decision: most requests have none about an issuer's answer. */
export interface Told extends Evidence {
  readonly words: Explanation
}

export const told = ({ words }: Told): Explanation => words
