import type { AnswerKind } from './answer'
import type { LeftOut } from './catalogue'
import type { Difference } from './difference'
import type { Score } from './score'

/** What a drill found. Plain JSON, without any key that is not public. */
export interface DrillReport {
  /** Version of this form. */
  readonly drill: 1
  readonly result: 'clean' | 'holes' | 'cannot-tell'
  /** Why it cannot tell, or why it stopped early; `null`: it ran to its end. */
  readonly why: string | null
  readonly server: {
    readonly url: string
    readonly resource: string
    /** Revision of MCP that was spoken; `null`: none was agreed on. */
    readonly revision: string | null
    readonly validates: 'JWT' | 'introspection' | null
    readonly scopes: readonly string[]
    /** What it is built with, where its answers tell; `null`: they do not. */
    readonly sdk: RecognisedSdk | null
  }
  readonly issuer: string
  /** Seconds since 1970. */
  readonly startedAt: number
  readonly seconds: number
  readonly requests: number
  /** What an attacker gets, in sentences. */
  readonly doors: readonly string[]
  readonly session: Session
  readonly rows: readonly Row[]
  readonly leftOut: readonly LeftOut[]
}

export interface RecognisedSdk {
  readonly id: string
  readonly name: string
  /** What in its answers says so. */
  readonly by: string
  /** What switches its comparison of the audience on. */
  readonly audience: string
  /** What makes it answer 500 for a token that it refuses; `null`: nothing known. */
  readonly errors: string | null
}

/** What came of a session id without credentials, and with a token for another server. */
export type Session =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' | 'hole'; readonly withoutToken: AnswerKind; readonly replayed: AnswerKind }

/** One request. */
export interface Row {
  /** Of the scenario. */
  readonly id: string
  readonly title: string
  readonly score: Score
  readonly note: string | null
  readonly foretold: {
    readonly outcome: 'accepted' | 'rejected'
    readonly status: number
    /** Id of the check that refuses it, and why; `null`: none. */
    readonly check: string | null
    readonly says: string | null
  }
  readonly got: { readonly kind: AnswerKind; readonly status: number | null; readonly error: string | null }
  readonly differences: readonly Difference[]
  readonly clauses: readonly { readonly label: string; readonly href: string }[]
  /** What to do at the server. */
  readonly fix: string | null
  /** Opens it in the playground. Absent where nothing is wrong. */
  readonly link: string | null
}

/** 0: clean. 1: a hole. 2: it cannot tell. */
export const exitStatus = ({ result }: Pick<DrillReport, 'result'>): 0 | 1 | 2 =>
  result === 'clean' ? 0 : result === 'holes' ? 1 : 2

/** How many rows have that score. */
export const countOf = ({ rows }: Pick<DrillReport, 'rows'>, score: Score): number =>
  rows.filter((row) => row.score === score).length
