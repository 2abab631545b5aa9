import type { Judgement } from '../judge/judgement'
import type { Scenario } from '../scenarios/scenario'

/** What a player has set, by the id of the control: one value, or several of them. */
export type Answer = Readonly<Record<string, string | readonly string[]>>

interface Option {
  readonly value: string
  /** Absent where `code` says it. */
  readonly label?: string
  /** What a program reads: the name of a claim, a token's claims, a server's address. */
  readonly code?: string
  /** More to read before choosing. */
  readonly about?: string
}

/** Something a player sets. */
export type Control = { readonly id: string; readonly label: string } & (
  | { readonly kind: 'choice' | 'several'; readonly options: readonly Option[] }
  /** `longest`: in characters; what is typed beyond is cut. */
  | { readonly kind: 'text'; readonly hint?: string; readonly longest: number }
)

/** One request that the pipeline judges. */
export interface Trial {
  readonly id: string
  readonly name: string
  readonly scenario: Pick<Scenario, 'server' | 'policy' | 'resource' | 'token' | 'authorization' | 'proofs' | 'request'>
}

/** What came of every trial, by its id. */
type Seen = Readonly<Record<string, Judgement>>

/** One part of the goal. */
interface Condition {
  readonly says: string
  readonly holds: (seen: Seen, answer: Answer) => boolean
}

/** A puzzle: what can be set, what is tried with it, and when it counts as solved. It holds no solution. */
export interface Puzzle {
  /** Also its file name and its address. */
  readonly id: string
  readonly title: string
  readonly story: string
  /** What has to be brought about, in one sentence. */
  readonly goal: string
  readonly controls: readonly Control[]
  /** How everything stands at first; it does not solve the puzzle. */
  readonly start: Answer
  readonly trials: (answer: Answer) => readonly Trial[]
  /** All of them must hold. */
  readonly conditions: readonly Condition[]
  /** The verdicts are what is asked for, so they are shown only once the puzzle is solved. */
  readonly hidesVerdicts?: true
  /** In order; each says a little more, and none says what to enter. */
  readonly hints: readonly string[]
  /** The page of the docs that is about this. */
  readonly reading: { readonly href: string; readonly title: string }
}

/** What the page of a puzzle is made of: plain JSON. */
export type Shown = Omit<Puzzle, 'trials' | 'conditions'> & { readonly wanted: readonly string[] }

export const shownOf = ({ trials: _, conditions, ...rest }: Puzzle): Shown => ({
  ...rest,
  wanted: conditions.map(({ says }) => says),
})

/** The value of a control that has one. */
export const one = (answer: Answer, id: string): string => {
  const value = answer[id]
  return typeof value === 'string' ? value : ''
}

/** The values of a control that may have several. */
export const several = (answer: Answer, id: string): readonly string[] => {
  const value = answer[id]
  return typeof value === 'object' ? value : []
}
