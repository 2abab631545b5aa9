import type { RunOutcome } from './run-all'
import type { CheckReturn, Decision, Finding } from './outcomes'
import type { PreparedCheck } from './prepared'
import type { CheckMark, CheckResult, Evidence, Explanation, FactName, Location, Report, TargetServer } from './types'
import type { Check } from './check'
import { leavesOut, madeInstead, overlooks } from './leaves-out'
import { decide } from './verdict'

/** The report on what the checks have decided. Its texts are made when they are read, each once. */
export function reportOf(steps: readonly PreparedCheck[], outcome: RunOutcome, server: TargetServer): Report {
  const verdict = decide(outcome, server)
  const { off } = server.policy
  let reached = true
  let verified = false
  const results = steps.map(({ check, readsToken }, i): CheckResult => {
    const decision = outcome.decisions[i] as Decision
    verified ||= decision.status !== 'fail' && decision.facts.verified !== undefined
    const mark = { id: check.id, reached, unverified: readsToken && !verified }
    if (verdict.outcome !== 'accepted' && verdict.decidedBy === check.id) reached = false
    if (decision.status === 'fail' && !leavesOut(server, check) && overlooks(server, check, decision))
      return { ...mark, status: 'off', finding: new Found(mark, decision), instead: null, overlooked: true }
    return decision.status === 'blocked'
      ? { ...mark, status: decision.status, waitsFor: providerOf(decision.missing, steps, i) }
      : resultOf(decision, mark, off.length > 0 && leavesOut(server, check) ? { server, check } : null)
  })
  return { verdict, results, facts: outcome.known.facts }
}

/** The check that should have established a fact. */
const providerOf = (fact: FactName, steps: readonly PreparedCheck[], at: number): string =>
  steps.slice(0, at).findLast(({ check }) => check.provides.includes(fact))?.check.id ?? fact

function resultOf(
  decision: Exclude<Decision, { status: 'blocked' }>,
  mark: CheckMark,
  leftOut: LeftOut | null,
): CheckResult {
  if (decision.status === 'error') return { ...mark, status: 'error', message: decision.message }
  if (decision.status === 'not-applicable') return new Evident(mark, 'pass', null, decision.evidence)
  if (leftOut) return offResult(decision, mark, leftOut)
  return decision.status === 'pass'
    ? new Evident(mark, 'pass', decision.at, decision.evidence)
    : new Found(mark, decision)
}

interface LeftOut {
  readonly server: TargetServer
  readonly check: Check
}

function offResult(decision: CheckReturn<FactName>, mark: CheckMark, { server, check }: LeftOut): CheckResult {
  const instead = madeInstead(server, check, decision.status === 'fail' ? decision.reason : null)
  const finding = decision.status === 'fail' && instead === null ? new Found(mark, decision) : null
  return { ...mark, status: 'off', finding, instead, overlooked: false }
}

/** A result whose evidence is made when it is first read, and kept. */
class Evident<S extends CheckReturn['status']> implements CheckMark {
  readonly id: string
  readonly reached: boolean
  readonly unverified: boolean
  readonly status: S
  readonly at: Location | null
  readonly #make: () => Evidence
  #evidence: Evidence | null = null

  constructor({ id, reached, unverified }: CheckMark, status: S, at: Location | null, make: () => Evidence) {
    this.id = id
    this.reached = reached
    this.unverified = unverified
    this.status = status
    this.at = at
    this.#make = make
  }

  get evidence(): Evidence {
    this.#evidence ??= this.#make()
    return this.#evidence
  }
}

/** As well with a reason, and its words made when they are first read. */
class Found extends Evident<'fail' | 'warn' | 'unknown'> {
  readonly reason: string
  readonly #explain: (evidence: Evidence) => Explanation
  #explanation: Explanation | null = null

  constructor(mark: CheckMark, { status, reason, evidence, explain, at }: Finding) {
    super(mark, status, at, evidence)
    this.reason = reason
    this.#explain = explain
  }

  get explanation(): Explanation {
    this.#explanation ??= this.#explain(this.evidence)
    return this.#explanation
  }
}

/** The report without its facts as plain data: every text made, nothing left to call. A structured clone takes it. */
export const plainReport = ({ verdict, results }: Report): Omit<Report, 'facts'> => ({
  verdict,
  results: results.map(plainResult),
})

function plainResult(result: CheckResult): CheckResult {
  if (result.status === 'pass') return { ...result, evidence: result.evidence }
  if (result.status === 'off') return { ...result, finding: result.finding && plainFinding(result.finding) }
  return 'explanation' in result ? plainFinding(result) : result
}

const plainFinding = <F extends { readonly evidence: Evidence; readonly explanation: Explanation }>(finding: F): F => ({
  ...finding,
  evidence: finding.evidence,
  explanation: finding.explanation,
})
