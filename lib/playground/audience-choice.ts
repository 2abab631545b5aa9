import { audienceChecks } from '../pipeline/audience/checks'
import type { AudienceComparison, Policy } from '../pipeline/types'

/** A way of comparing `aud`, or not looking at it at all. */
export type AudienceChoice = AudienceComparison | 'none'

export const audienceChoice = ({ audience, off }: Policy): AudienceChoice =>
  off.includes('audience') ? 'none' : audience

/** The policy's changes for that choice; the comparison itself is kept while `aud` is not looked at. */
export function chooseAudience({ off }: Policy, choice: AudienceChoice): Partial<Policy> {
  const others = off.filter((id) => !isAudienceCheck(id))
  return choice === 'none' ? { off: [...others, ...audienceChecks] } : { audience: choice, off: others }
}

const isAudienceCheck = (id: string) => audienceChecks.some((check) => check === id)
