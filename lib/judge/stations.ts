import type { Check } from '../pipeline/check'
import { checkById } from '../pipeline/checks'
import { type GroupId, groups } from '../pipeline/groups'
import type { CheckResult, Evidence, Report } from '../pipeline/types'
import type { Station, Step } from './station'

/** Folds a report into stations: what is in order takes one line, what is not stands alone. */
export function stationsOf(report: Report): readonly Station[] {
  const stations: Station[] = []
  for (const [group, results] of byGroup(report.results)) {
    const whole = results.every((r) => r.status === 'pass')
    for (const run of runs(results)) {
      const steps = run.map((r) => stepOf(r, report))
      const [first] = steps
      if (!first) continue
      if (first.status !== 'pass') stations.push(...steps)
      else {
        const title = whole ? groups[group].passed(report.facts) : partial(steps, groups[group].title)
        stations.push({ kind: 'fold', group, title, steps, reached: first.reached, unverified: first.unverified })
      }
    }
  }
  return stations
}

function stepOf(result: CheckResult, { verdict }: Report): Step {
  const check = checkById(result.id) as Check
  const finding = result.status === 'off' ? result.finding : 'explanation' in result ? result : null
  return {
    kind: 'step',
    id: check.id,
    title: titleOf(check, result),
    status: result.status,
    reason: finding?.reason ?? null,
    decides: verdict.outcome !== 'accepted' && verdict.decidedBy === result.id,
    reached: result.reached,
    unverified: result.unverified,
    demandedBy: check.demandedBy,
    canBeOff: check.canBeOff,
    specs: check.specs,
    jose: check.jose,
    evidence: shownOf(result.status === 'pass' ? result.evidence : finding?.evidence),
    explanation: finding?.explanation ?? null,
    at: result.status === 'pass' ? result.at : (finding?.at ?? null),
    waitsFor: result.status === 'blocked' ? (checkById(result.waitsFor)?.title ?? result.waitsFor) : null,
    answers:
      result.status === 'fail' || result.status === 'off'
        ? ((finding?.explanation.http ?? check.http)?.status ?? null)
        : null,
    ...(result.status === 'error' && { error: result.message }),
  }
}

/** A check may keep more in its evidence, for its own words: only what is set side by side is shown. */
const shownOf = (evidence: Evidence | undefined): Evidence | null =>
  evidence ? { expected: evidence.expected, found: evidence.found } : null

function titleOf(check: Check, result: CheckResult): string {
  const { status } = result
  if (status === 'fail' || status === 'warn') return result.explanation.headline ?? check.failureTitle
  if (status === 'off' && result.overlooked)
    return `Let pass: ${result.finding?.explanation.headline ?? check.failureTitle}`
  if (status === 'off')
    return `Not checked: ${check.label}${result.instead ? `. Checked instead: ${checkById(result.instead)?.label}` : ''}`
  if (status === 'unknown') return result.explanation.headline ?? `Still open: ${check.label}`
  return check.title
}

/** A half-passed group has no sentence of its own, so its steps speak. */
function partial(steps: readonly Step[], group: string): string {
  const [first, second] = steps
  if (steps.length > 2 || !first) return `${group}: ${steps.length} checks pass`
  return second ? `${first.title}; ${second.title[0]?.toLowerCase()}${second.title.slice(1)}` : first.title
}

function byGroup(results: readonly CheckResult[]): ReadonlyMap<GroupId, readonly CheckResult[]> {
  const map = new Map<GroupId, CheckResult[]>()
  for (const r of results) {
    const group = checkById(r.id)?.group
    if (group) map.set(group, [...(map.get(group) ?? []), r])
  }
  return map
}

/** Splits into stretches of passes (same reach) and single others. */
function runs(results: readonly CheckResult[]): readonly (readonly CheckResult[])[] {
  const out: CheckResult[][] = []
  for (const r of results) {
    const last = out.at(-1)
    const [head] = last ?? []
    if (last && head?.status === 'pass' && r.status === 'pass' && head.reached === r.reached) last.push(r)
    else out.push([r])
  }
  return out
}
