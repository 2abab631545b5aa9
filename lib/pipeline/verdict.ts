import type { RunOutcome } from './run-all'
import { leavesOut, madeInstead, overlooks } from './leaves-out'
import type { TargetServer, Verdict } from './types'

/** Each rejection and each acceptance is one and the same object whenever it comes again: most tokens share few. */
const rejections = new Map<string, Map<string, Verdict>>()
const acceptances = new Map<string, Verdict>()
const withoutGap: Verdict = { outcome: 'accepted', despite: [] }

function rejected(decidedBy: string, reason: string): Verdict {
  const known = rejections.get(decidedBy)?.get(reason)
  if (known) return known
  const verdict = { outcome: 'rejected', decidedBy, reason } as const
  rejections.set(decidedBy, new Map(rejections.get(decidedBy)).set(reason, verdict))
  return verdict
}

function accepted(despite: readonly string[]): Verdict {
  if (despite.length === 0) return withoutGap
  const key = despite.join(' ')
  const known = acceptances.get(key)
  if (known) return known
  const verdict = { outcome: 'accepted', despite } as const
  acceptances.set(key, verdict)
  return verdict
}

/**
 * The first failure decides; without one, the first open question; otherwise the token is accepted.
 * @throws TypeError rather than accept what neither a signature nor the issuer vouches for.
 */
export function decide({ objections, known }: Pick<RunOutcome, 'objections' | 'known'>, server: TargetServer): Verdict {
  let open: Verdict | null = null
  const despite: string[] = []
  for (const { step, decision } of objections) {
    const { check } = step
    // A fault of ours never turns into an acceptance, whatever the server leaves out.
    if (decision.status === 'error') open ??= { outcome: 'undecided', decidedBy: check.id, reason: 'error' }
    else if (decision.status === 'fail') {
      if (!leavesOut(server, check) && !overlooks(server, check, decision)) return rejected(check.id, decision.reason)
      if (madeInstead(server, check, decision.reason) === null) despite.push(check.id)
    } else if (decision.status === 'unknown' && !leavesOut(server, check))
      open ??= { outcome: 'undecided', decidedBy: check.id, reason: decision.reason }
  }
  if (open) return open
  if (known.facts.verified === undefined) throw new TypeError('accepted without a verified signature')
  return accepted(despite)
}
