import { type Diagnosis, diagnoseBehindType } from '../diagnosis/diagnose'
import { type Step, stepsOf } from '../judge/station'
import type { Judgement } from '../judge/judgement'
import type { ValidationInput } from '../pipeline/types'

/** Where the type decides: what else is refused for a reason that can be told; `null` if none can. */
export async function causeBehindType(
  input: ValidationInput,
  { verdict, stations }: Judgement,
  isStale: () => boolean,
): Promise<Diagnosis | null> {
  if (verdict.outcome === 'accepted' || verdict.decidedBy !== 'type') return null
  const cause = (await diagnoseBehindType(input, isStale)) ?? toldByStep(stepsOf(stations))
  return cause && besideType(cause)
}

/** Reasons for which the step’s own words are the cause, the issuer’s first: a stranger’s audience is nothing to mend. */
const told: ReadonlySet<string> = new Set([
  'issuer-trust/slash',
  'issuer-trust/unknown',
  'audience-type/empty',
  'audience/mismatch',
  'audience/several',
  'audience-presence/missing',
])

function toldByStep(steps: readonly Step[]): Diagnosis | null {
  const step = steps.find(({ id, reason, status }) => status === 'fail' && told.has(`${id}/${reason}`))
  if (!step?.explanation) return null
  const { says, fix } = step.explanation
  return { check: step.id, hypothesis: 'behind-type', specs: step.specs, says, fix }
}

/** Said beside the type. */
function besideType(cause: Diagnosis): Diagnosis {
  const what = cause.check === 'issuer-trust' ? 'issuer' : 'audience'
  return {
    ...cause,
    check: 'type',
    says: `Many authorization servers have no type of their own for access tokens. A server that leaves it out refuses the ${what} all the same: ${cause.says}`,
    fix: `Leave the check of the type out only if the authorization server cannot write at+jwt, and tell the kinds apart by their claims. ${cause.fix}`,
  }
}
