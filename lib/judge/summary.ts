import type { HttpAnswer } from '../pipeline/challenge'
import { checkById } from '../pipeline/checks'
import type { Explanation, Report, TargetServer } from '../pipeline/types'

/** The verdict in words. */
export interface Summary {
  readonly stamp: 'accepted' | 'rejected' | 'undecided'
  /** Accepted although a check that was left out would have refused it. */
  readonly risky: boolean
  /** Small print of the stamp: status and step, e.g. `401 · audience`. */
  readonly detail: string
  readonly headline: string
  readonly sentence: string
}

/** The verdict in words. `answer` is what `challenge` makes of the same report. */
export function summarize(report: Report, server: TargetServer, answer: HttpAnswer | null): Summary {
  const { verdict } = report
  if (verdict.outcome === 'accepted') return acceptedIn(report, server, verdict.despite, answer)
  const result = report.results.find((r) => r.id === verdict.decidedBy)
  const check = checkById(verdict.decidedBy)
  const explanation = result && 'explanation' in result ? result.explanation : undefined
  const detail = `${answer ? `${answer.status} · ` : ''}${verdict.decidedBy}`
  if (verdict.outcome === 'rejected') {
    // "Valid" is only said of a token that is: its signature has verified, and all that is wrong
    // beside the deciding step is what it grants (403), which another server may not ask for.
    const sound = report.results.every(
      (r) =>
        r.status !== 'fail' ||
        r.id === verdict.decidedBy ||
        (r.explanation.http ?? checkById(r.id)?.http)?.status === 403,
    )
    return {
      stamp: 'rejected',
      risky: false,
      detail,
      headline:
        explanation?.headline ??
        ((sound && 'verified' in report.facts && check?.headline) || (check?.failureTitle ?? '')),
      sentence: explanation?.says ?? '',
    }
  }
  return {
    stamp: 'undecided',
    risky: false,
    detail,
    headline: explanation
      ? (explanation.headline ?? 'Undecided: something is still missing')
      : 'This step broke, and that is our fault',
    sentence: explanation?.says ?? 'A check of this site failed to run. The token has not been judged.',
  }
}

function acceptedIn(
  report: Report,
  server: TargetServer,
  despite: readonly string[],
  answer: HttpAnswer | null,
): Summary {
  const first = report.results.find((r) => r.id === despite[0])
  const missed: Explanation | null = first?.status === 'off' ? (first.finding?.explanation ?? null) : null
  const left = report.results.filter((r) => r.status === 'off')
  // Those in whose place another check was made are neither missing nor counted.
  const off = left.filter((r) => r.instead === null).length
  const made = report.results.length - left.length
  const detail = `${answer?.status ?? 200} · ${off > 0 ? `${off} not checked` : `${made} checks`}`
  const stamp = { stamp: 'accepted', risky: missed !== null, detail } as const
  const warning = report.results.find((r) => r.status === 'warn')
  if (missed)
    return {
      ...stamp,
      headline: 'Accepted, and it should not have been',
      sentence: `${missed.says} ${server.name} does not check that.`,
    }
  if (warning?.status === 'warn')
    return { ...stamp, headline: 'Accepted, with a warning', sentence: warning.explanation.says }
  // What was not looked at is not praised.
  const headline = off > 0 ? 'Accepted, as far as this server looks' : 'This token is for this server'
  return { ...stamp, headline, sentence: `${server.name} would process the request.` }
}
