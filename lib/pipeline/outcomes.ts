import type { Finding, Outcomes, Reasons } from './check'
import type { Evidence, Facts, Location } from './types'

/** The facts of whoever establishes none: one object, so that it is told at a glance. */
export const nothing: Partial<Facts> = {}

/** How a check says what it has decided, with the words of its own reasons. */
export function outcomesFor(reasons: Reasons): Outcomes {
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
    pass: (evidence, at, facts = nothing) => ({ status: 'pass', evidence, at: at ?? null, facts }),
    fail: (reason, evidence, at, facts = nothing) => found('fail', reason, evidence, at ?? null, facts),
    warn: (reason, evidence, at, facts = nothing) => found('warn', reason, evidence, at ?? null, facts),
    unknown: (reason, evidence, at) => found('unknown', reason, evidence, at ?? null, nothing),
  }
}

/** For who only asks whether a check applies. */
export const noOutcomes: Outcomes = outcomesFor({})
