import type { Check, AnyContext } from './check'
import { checks } from './checks'
import { madeInstead, overlooks } from './leaves-out'
import { plainReport } from './report'
import type { Facts, Report, ValidationInput, Verdict } from './types'

const pipeline: readonly Check[] = checks

type Result = { readonly id: string } & Record<string, unknown>

/**
 * The report as plainly as it can be made: one check after another, each handed everything and asked anew, each text
 * made at once. Nothing is remembered, shared or postponed.
 */
export async function oneByOne({ request, server, now, introspection = null }: ValidationInput) {
  const { policy } = server
  const facts: Partial<Facts> = {}
  const results: Result[] = []
  for (const check of pipeline) {
    const given = { request, server, policy, dpop: policy.dpop, now, introspection, facts: { ...facts } }
    const evidence = check.notApplicable?.(given)
    const missing = check.needs.find((need) => facts[need] === undefined)
    let result: Omit<Result, 'id'>
    if (evidence) result = { status: 'pass', evidence: evidence(), at: null }
    else if (missing) {
      const provider = pipeline.slice(0, results.length).findLast((c) => c.provides.includes(missing))
      result = { status: 'blocked', waitsFor: provider?.id ?? missing }
    } else {
      const body = await check.body()
      const said = await body.run({ ...given, ...body.outcomes } as AnyContext)
      const isOff = check.canBeOff && policy.off.includes(check.id)
      const overlooked = said.status === 'fail' && overlooks(server, check, said)
      if (said.status !== 'fail' || isOff || overlooked) Object.assign(facts, said.facts)
      const shown = { evidence: said.evidence(), at: said.at }
      const found =
        said.status === 'pass' ? shown : { ...shown, reason: said.reason, explanation: said.explain(shown.evidence) }
      const finding = said.status === 'fail' ? found : null
      if (isOff) {
        const instead = madeInstead(server, check, said.status === 'fail' ? said.reason : null)
        result = { status: 'off', finding: instead === null ? finding : null, instead, overlooked: false }
      } else if (overlooked) result = { status: 'off', finding, instead: null, overlooked }
      else result = { status: said.status, ...found }
    }
    const readsToken = check.needs.some((need) => need === 'claims' || need === 'binding')
    results.push({ id: check.id, unverified: readsToken && !facts.verified, ...result })
  }
  const verdict = verdictOf(results)
  const end = verdict.outcome === 'accepted' ? results.length : results.findIndex(({ id }) => id === verdict.decidedBy)
  return { verdict, results: results.map((result, i) => ({ ...result, reached: i <= end })), facts }
}

function verdictOf(results: readonly Result[]): Verdict {
  const first = (status: string) => results.find((result) => result.status === status)
  const [failed, open] = [first('fail'), first('unknown')]
  if (failed) return { outcome: 'rejected', decidedBy: failed.id, reason: String(failed.reason) }
  if (open) return { outcome: 'undecided', decidedBy: open.id, reason: String(open.reason) }
  return { outcome: 'accepted', despite: results.filter(({ finding }) => finding).map(({ id }) => id) }
}

/** A report as `oneByOne` makes it: plain, and without its facts. */
export function asOneByOne(report: Report) {
  const { verdict, results } = plainReport(report)
  return {
    verdict,
    results: results.map((r) => ('finding' in r && r.finding ? { ...r, finding: bare(r.finding) } : r)),
  }
}

/** A finding without the marks of its check. */
function bare({
  reason,
  evidence,
  explanation,
  at,
}: Exclude<Extract<Report['results'][number], { status: 'off' }>['finding'], null>) {
  return { reason, evidence, explanation, at }
}
