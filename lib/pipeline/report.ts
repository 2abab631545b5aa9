import type { Outcome } from './ask-all'
import type { CheckReturn, Finding, Said } from './outcomes'
import type { PreparedCheck } from './prepared'
import type { CheckMark, CheckResult, Evidence, Explanation, FactName, Location, Report, TargetServer } from './types'
import type { Check } from './check'
import { leavesOut, madeInstead, overlooks } from './leaves-out'
import { decide } from './verdict'

/** The report on what the checks have said. Its texts are made when they are read, each once. */
export function reportOf(steps: readonly PreparedCheck[], outcome: Outcome, server: TargetServer): Report {
  const verdict = decide(outcome, server)
  const { off } = server.policy
  let reached = true
  let verified = false
  const results = steps.map(({ check, readsToken }, i): CheckResult => {
    const one = outcome.said[i] as Said
    verified ||= one.status !== 'fail' && one.facts.verified !== undefined
    const mark = { id: check.id, reached, unverified: readsToken && !verified }
    if (verdict.outcome !== 'accepted' && verdict.decidedBy === check.id) reached = false
    if (one.status === 'fail' && !leavesOut(server, check) && overlooks(server, check, one))
      return { ...mark, status: 'off', finding: new Found(mark, one), instead: null, overlooked: true }
    return one.status === 'blocked'
      ? { ...mark, status: one.status, waitsFor: providerOf(one.missing, steps, i) }
      : resultOf(one, mark, off.length > 0 && leavesOut(server, check) ? { server, check } : null)
  })
  return { verdict, results, facts: outcome.known.facts }
}

/** The check that should have established a fact. */
const providerOf = (fact: FactName, steps: readonly PreparedCheck[], at: number): string =>
  steps.slice(0, at).findLast(({ check }) => check.provides.includes(fact))?.check.id ?? fact

function resultOf(said: Exclude<Said, { status: 'blocked' }>, mark: CheckMark, leftOut: LeftOut | null): CheckResult {
  if (said.status === 'error') return { ...mark, status: 'error', message: said.message }
  if (said.status === 'not-applicable') return new Evident(mark, 'pass', null, said.evidence)
  if (leftOut) return offResult(said, mark, leftOut)
  return said.status === 'pass' ? new Evident(mark, 'pass', said.at, said.evidence) : new Found(mark, said)
}

interface LeftOut {
  readonly server: TargetServer
  readonly check: Check
}

function offResult(said: CheckReturn<FactName>, mark: CheckMark, { server, check }: LeftOut): CheckResult {
  const instead = madeInstead(server, check, said.status === 'fail' ? said.reason : null)
  const finding = said.status === 'fail' && instead === null ? new Found(mark, said) : null
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
