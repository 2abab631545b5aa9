import type { Body, Check, Context, Made } from './check'
import { checks } from './checks'
import type {
  CheckOutcome,
  CheckResult,
  Evidence,
  FactName,
  Facts,
  Location,
  Report,
  ValidationInput,
  Verdict,
} from './types'
import { decide } from './verdict'

/**
 * Runs every check in order and keeps all findings: a real server stops at the first failure,
 * but a reader wants to see everything that is wrong at once. Never throws.
 */
export async function validate(input: ValidationInput, pipeline: readonly Check[] = checks): Promise<Report> {
  const facts: Partial<Facts> = {}
  const given = { server: input.server, facts }
  const results: CheckResult[] = []
  for (const check of pipeline) {
    const idle = check.idle?.(given)
    const missing = idle ? undefined : lacking(check.needs, facts)
    const made = idle ? pass(idle) : missing ? blocked(missing, pipeline, results.length) : make(check, input, facts)
    // Most checks are done at once, and a turn of the queue for each would cost as much as their work.
    const outcome = made instanceof Promise ? await made : made
    results.push(marked(check, facts.verified === undefined && readsToken(check), outcome))
  }
  const verdict = guard(decide(results), facts)
  if (verdict.outcome === 'accepted') return { verdict, facts, results }
  const end = results.findIndex((r) => r.id === verdict.decidedBy)
  return { verdict, facts, results: results.map((r, i) => (i <= end ? r : { ...r, reached: false })) }
}

/** The first of the needs that nobody has established. */
function lacking(needs: readonly FactName[], facts: Partial<Facts>): FactName | undefined {
  for (const need of needs) if (facts[need] === undefined) return need
  return undefined
}

const pass = (evidence: Evidence): CheckOutcome => ({ status: 'pass', evidence, at: null })

const nothing: Partial<Facts> = {}

/** It waits for the check that should have established what it needs. */
const blocked = (missing: FactName, pipeline: readonly Check[], at: number): CheckOutcome => ({
  status: 'blocked',
  waitsFor: pipeline.slice(0, at).findLast((c) => c.provides.includes(missing))?.id ?? missing,
})

/** The outcome with its marks. Nearly all pass, and writing their members out is several times faster. */
function marked({ id }: Check, unverified: boolean, outcome: CheckOutcome): CheckResult {
  if (outcome.status !== 'pass') return { id, reached: true, unverified, ...outcome }
  return { id, reached: true, unverified, status: 'pass', evidence: outcome.evidence, at: outcome.at }
}

/** Whatever the checks say, nothing is accepted that neither a signature nor the issuer vouches for. */
function guard(verdict: Verdict, facts: Partial<Facts>): Verdict {
  if (verdict.outcome !== 'accepted' || 'verified' in facts) return verdict
  throw new TypeError('accepted without a verified signature')
}

/** Makes one check; what it establishes is added to `facts`. Our own exception becomes its result. */
function make(check: Check, input: ValidationInput, facts: Partial<Facts>): CheckOutcome | Promise<CheckOutcome> {
  try {
    const body = check.body()
    if (body instanceof Promise) return body.then((come) => judged(check, come, input, facts)).catch(broken)
    return judged(check, body, input, facts)
  } catch (error) {
    return broken(error)
  }
}

const broken = (error: unknown): CheckOutcome => ({
  status: 'error',
  message: error instanceof Error ? error.message : String(error),
})

function judged(
  check: Check,
  body: Body,
  input: ValidationInput,
  facts: Partial<Facts>,
): CheckOutcome | Promise<CheckOutcome> {
  const made = body.run(contextOf(check, body, input, facts))
  return made instanceof Promise
    ? made.then((come) => settled(check, come, input, facts)).catch(broken)
    : settled(check, made, input, facts)
}

function settled(check: Check, made: Made<FactName>, { server }: ValidationInput, facts: Partial<Facts>): CheckOutcome {
  const { outcome } = made
  const isOff = check.canBeOff && server.policy.off.includes(check.id)
  if (made.facts !== nothing && (isOff || outcome.status !== 'fail')) Object.assign(facts, made.facts)
  if (!isOff) return outcome
  return { status: 'off', finding: outcome.status === 'fail' ? outcome : null }
}

// biome-ignore lint/suspicious/noExplicitAny: typed where the check is defined
type AnyContext = Context<any, any, any>

function contextOf(
  check: Check,
  body: Body,
  { request, server, now, introspection = null }: ValidationInput,
  facts: Partial<Facts>,
): AnyContext {
  const { fail, warn, unknown } = findingsOf(check, body)
  // What a check provides stands before the place, if it provides anything.
  const pass: unknown = check.provides.length > 0 ? passWith : passAlone
  // The compiler holds a check to the facts it needs; to copy them out for each would cost more than most checks do.
  return { request, server, now, introspection, facts, pass: pass as AnyContext['pass'], fail, warn, unknown }
}

const passAlone = (evidence: Evidence, at?: Location): Made => ({
  outcome: { status: 'pass', evidence, at: at ?? null },
  facts: nothing,
})
const passWith = (evidence: Evidence, provided: Partial<Facts>, at?: Location): Made<FactName> => ({
  outcome: { status: 'pass', evidence, at: at ?? null },
  facts: provided,
})

type Findings = Pick<AnyContext, 'fail' | 'warn' | 'unknown'>

/** Made once for each body: most checks never call them. */
const findings = new WeakMap<Body, Findings>()

function findingsOf({ id }: Check, body: Body): Findings {
  const known = findings.get(body)
  if (known) return known
  const found = (
    status: 'fail' | 'warn' | 'unknown',
    reason: string,
    evidence: Evidence,
    at?: Location,
    provided?: object,
  ): Made<FactName> => {
    const explain = body.reasons[reason]
    if (!explain) throw new TypeError(`check ${id} has no reason ${reason}`)
    return {
      outcome: { status, reason, evidence, explanation: explain(evidence), at: at ?? null },
      facts: provided ?? nothing,
    }
  }
  const made: Findings = {
    fail: (reason, evidence, at, provided) => found('fail', reason, evidence, at, provided),
    warn: (reason, evidence, at, provided) => found('warn', reason, evidence, at, provided),
    unknown: (reason, evidence, at) => found('unknown', reason, evidence, at),
  }
  findings.set(body, made)
  return made
}

/** Checks that judge the token's content, as opposed to the request or its encoding. */
const readsToken = (check: Check) => check.needs.includes('claims') || check.needs.includes('binding')
