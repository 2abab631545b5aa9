import type { CheckId } from '../pipeline/checks'
import type { Spec } from '../pipeline/specs'
import type { Answer } from './answer'

/** What a part of an HTTP answer means. Fixed words: nothing of the answer is repeated. */
export interface AnswerFact {
  readonly id: string
  readonly says: string
  /** Where that is written; `null` where it is ours. */
  readonly spec: Spec | null
  readonly step: CheckId | null
  readonly scenario: string | null
}

/** A fact, and of which answers it holds. */
export interface AnswerRule extends AnswerFact {
  readonly when: (answer: Seen) => boolean
}

/** An answer as the rules look at it. */
export interface Seen extends Answer {
  readonly errors: ReadonlySet<string>
  readonly metadata: string | undefined
}
