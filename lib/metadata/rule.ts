import type { JsonObject } from '../pipeline/encoding/json'
import type { Spec } from '../pipeline/specs'
import type { Challenge } from '../error-texts/challenge'
import type { Message, Outcome, Purpose, Question } from './message'

/** `must` and `should`: as the clause says. `advice`: no clause demands it; it is what fails in practice. */
type Level = 'must' | 'should' | 'advice'

/** What a rule looks at. */
export interface Seen {
  readonly question: Question
  readonly outcome: Outcome['kind']
  /** Nothing says that the request was one without a token. */
  readonly mayHaveToken: boolean
  /** Empty where there is none. */
  readonly message: Message
  /** The challenges of its `WWW-Authenticate`; empty if there are none, or they cannot be seen. */
  readonly challenges: readonly Challenge[]
  /** The document in its body; `null` where there is none. */
  readonly object: JsonObject | null
  readonly problem: string | null
}

/** What is wrong, in a sentence, beside the two texts that should agree. */
interface Broken {
  readonly says: string
  readonly expected?: string
  readonly found?: string
  /** What to do in this case, if not what the rule says. */
  readonly fix?: string
}

/** `open`: too little is known to say. `apart`: the rule does not speak of this. */
export type Judged = 'kept' | 'open' | 'apart' | Broken

/** One demand on an answer. Its file is what it is about; its id is its anchor and its name in tests. */
export interface Rule {
  readonly id: string
  /** Answers to which questions it speaks of. */
  readonly on: readonly Purpose[]
  readonly level: Level
  /** What is demanded, in a sentence. */
  readonly demands: string
  readonly clause: Spec | ((purpose: Purpose) => Spec)
  readonly fix: string
  /** It speaks of every question, whether or not a document came of it. */
  readonly ofAny?: true
  readonly judge: (seen: Seen) => Judged
}

/** A rule, and what came of it. */
export interface Finding {
  readonly rule: string
  readonly level: Level
  readonly state: 'kept' | 'open' | 'broken'
  readonly demands: string
  readonly clause: Spec
  readonly says: string | null
  readonly expected: string | null
  readonly found: string | null
  readonly fix: string | null
}

/** What the rules say of an answer, in their order. Those that do not speak of it are left out. */
export function judgeBy(rules: readonly Rule[], seen: Seen): readonly Finding[] {
  return rules
    .filter(({ on }) => on.includes(seen.question.purpose))
    .flatMap((rule) => {
      const judged = rule.judge(seen)
      return judged === 'apart' ? [] : [findingOf(rule, judged, seen.question.purpose)]
    })
}

function findingOf(rule: Rule, judged: Exclude<Judged, 'apart'>, purpose: Purpose): Finding {
  const { id, level, demands, clause, fix } = rule
  const said = { rule: id, level, demands, clause: typeof clause === 'function' ? clause(purpose) : clause }
  if (typeof judged === 'string') return { ...said, state: judged, says: null, expected: null, found: null, fix: null }
  const { says, expected = null, found = null } = judged
  return { ...said, state: 'broken', says, expected, found, fix: judged.fix ?? fix }
}
