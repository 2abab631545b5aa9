import type { Body, Check, Context, Made } from './check'
import { checks } from './checks'
import type { CheckMark, CheckOutcome, Evidence, FactName, Facts, Location, Report, ValidationInput, Verdict } from './types'
import { decide } from './verdict'

/**
 * Runs every check in order and keeps all findings: a real server stops at the first failure,
 * but a reader wants to see everything that is wrong at once. Never throws.
 */
export async function validate(input: ValidationInput, pipeline: readonly Check[] = checks): Promise<Report> {
  const facts: Partial<Facts> = {}
  const findings: (CheckOutcome & Omit<CheckMark, 'reached'>)[] = []
  const waiting = new Map<FactName, string>()
  for (const check of pipeline) {
    const idle = check.idle?.({ server: input.server, facts })
    const missing = check.needs.find((need) => !(need in facts))
    const outcome: CheckOutcome = idle
      ? { status: 'pass', evidence: idle, at: null }
      : missing
        ? { status: 'blocked', waitsFor: waiting.get(missing) ?? missing }
        : await make(check, input, facts)
    for (const fact of check.provides) if (!(fact in facts)) waiting.set(fact, check.id)
    findings.push({ id: check.id, unverified: readsToken(check) && !('verified' in facts), ...outcome })
  }
  const verdict = guard(decide(findings), facts)
  const end = verdict.outcome === 'accepted' ? findings.length : findings.findIndex((f) => f.id === verdict.decidedBy)
  return { verdict, facts, results: findings.map((f, i) => ({ ...f, reached: i <= end })) }
}

/** Whatever the checks say, nothing is accepted that neither a signature nor the issuer vouches for. */
function guard(verdict: Verdict, facts: Partial<Facts>): Verdict {
  if (verdict.outcome !== 'accepted' || 'verified' in facts) return verdict
  throw new TypeError('accepted without a verified signature')
}

/** Makes one check; what it establishes is added to `facts`. Our own exception becomes its result. */
async function make(check: Check, input: ValidationInput, facts: Partial<Facts>): Promise<CheckOutcome> {
  let made: Made<FactName>
  try {
    const body = await check.body()
    made = await body.run(contextOf(check, body, input, facts))
  } catch (error) {
    return { status: 'error', message: error instanceof Error ? error.message : String(error) }
  }
  Object.assign(facts, made.facts)
  if (!input.server.policy.off.includes(check.id) || !check.canBeOff) return made.outcome
  const { outcome } = made
  return { status: 'off', finding: outcome.status === 'fail' ? outcome : null }
}

// biome-ignore lint/suspicious/noExplicitAny: typed where the check is defined
function contextOf(check: Check, { reasons }: Body, { request, server, now, introspection = null }: ValidationInput, facts: Partial<Facts>): Context<any, any, any> {
  const found = (status: 'fail' | 'warn' | 'unknown', reason: string, evidence: Evidence, at?: Location, provided?: object): Made<FactName> => {
    const explain = reasons[reason]
    if (!explain) throw new TypeError(`check ${check.id} has no reason ${reason}`)
    return { outcome: { status, reason, evidence, explanation: explain(evidence), at: at ?? null }, facts: provided ?? {} }
  }
  return {
    request,
    server,
    now,
    introspection,
    facts: Object.fromEntries(check.needs.map((need) => [need, facts[need]])),
    pass: (evidence: Evidence, ...rest: unknown[]) => {
      const [provided, at] = check.provides.length > 0 ? rest : [undefined, rest[0]]
      return { outcome: { status: 'pass', evidence, at: (at as Location | undefined) ?? null }, facts: provided ?? {} }
    },
    fail: (reason, evidence, at) => found('fail', reason, evidence, at),
    warn: (reason, evidence, at, provided) => found('warn', reason, evidence, at, provided),
    unknown: (reason, evidence, at) => found('unknown', reason, evidence, at),
  }
}

/** Checks that judge the token's content, as opposed to the request or its encoding. */
const readsToken = (check: Check) => check.needs.includes('claims') || check.needs.includes('binding')
