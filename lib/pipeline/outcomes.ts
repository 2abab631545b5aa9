import type { Evidence, Explanation, FactName, Facts, Location } from './types'

// biome-ignore lint/suspicious/noExplicitAny: each reason has an evidence shape of its own
export type Reasons = Record<string, (evidence: any) => Explanation>
type EvidenceOf<R extends Reasons, K extends keyof R> =
  Parameters<R[K]> extends [] ? Evidence : Evidence & Parameters<R[K]>[0]

/** What a check has decided. Its texts are not made yet: `evidence` and `explain` are called when somebody looks. */
export type CheckReturn<P extends FactName = never> = Passed<P> | Finding<P>
interface DecisionBase<P extends FactName> {
  readonly evidence: () => Evidence
  readonly at: Location | null
  /** They hold if the check passed, or warned and went on, or if this server leaves it out. */
  readonly facts: Partial<Pick<Facts, P>>
}
interface Passed<P extends FactName> extends DecisionBase<P> {
  readonly status: 'pass'
}
export interface Finding<P extends FactName = FactName> extends DecisionBase<P> {
  readonly status: 'fail' | 'warn' | 'unknown'
  readonly reason: string
  readonly explain: (evidence: Evidence) => Explanation
}

/** What running one check came to. No text has been made yet. */
export type Decision =
  | CheckReturn<FactName>
  /** The request does not raise its question: shown as a pass, whatever the server leaves out. */
  | { readonly status: 'not-applicable'; readonly evidence: () => Evidence; readonly facts: Partial<Facts> }
  /** A fact it needs was not established. */
  | { readonly status: 'blocked'; readonly missing: FactName; readonly facts: Partial<Facts> }
  /** Our fault: it threw. */
  | { readonly status: 'error'; readonly message: string; readonly facts: Partial<Facts> }

/** How a check says what it has decided. The evidence is a function: nothing that builds text runs while deciding. */
export interface Outcomes<R extends Reasons, P extends FactName> {
  pass(evidence: () => Evidence, at?: Location, facts?: Partial<Pick<Facts, P>>): CheckReturn<P>
  /** `facts`: what holds all the same at a server that leaves this check out. */
  fail<K extends keyof R & string>(
    reason: K,
    evidence: () => EvidenceOf<R, K>,
    at?: Location,
    facts?: Partial<Pick<Facts, P>>,
  ): CheckReturn<P>
  /** A finding that does not refuse the token. What the check provides is given along. */
  warn<K extends keyof R & string>(
    reason: K,
    evidence: () => EvidenceOf<R, K>,
    at?: Location,
    facts?: Partial<Pick<Facts, P>>,
  ): CheckReturn<P>
  /** The reader has not given what this step needs; the explanation asks for it. */
  unknown<K extends keyof R & string>(reason: K, evidence: () => EvidenceOf<R, K>, at?: Location): CheckReturn<P>
}
// biome-ignore lint/suspicious/noExplicitAny: typed where the check is defined
export type AnyOutcomes = Outcomes<any, any>

/** The facts of whoever establishes none: one object, so that it is told at a glance. */
export const noFacts: Partial<Facts> = {}

/** The four of them, with the words of a check's own reasons. */
export function outcomesFor(reasons: Reasons): AnyOutcomes {
  const found = (
    status: 'fail' | 'warn' | 'unknown',
    reason: string,
    evidence: () => Evidence,
    at: Location | null,
    facts: Partial<Facts>,
  ): Finding => {
    const explain = reasons[reason]
    if (!explain) throw new TypeError(`no reason ${reason}`)
    return { status, reason, evidence, explain, at, facts }
  }
  return {
    pass: (evidence, at, facts = noFacts) => ({ status: 'pass', evidence, at: at ?? null, facts }),
    fail: (reason, evidence, at, facts = noFacts) => found('fail', reason, evidence, at ?? null, facts),
    warn: (reason, evidence, at, facts = noFacts) => found('warn', reason, evidence, at ?? null, facts),
    unknown: (reason, evidence, at) => found('unknown', reason, evidence, at ?? null, noFacts),
  }
}
