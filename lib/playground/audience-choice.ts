import { audienceChecks } from '../pipeline/audience/checks'
import { comparesClient } from '../pipeline/audience/comparisons'
import type { AudienceComparison, Policy } from '../pipeline/types'

/** A way of comparing `aud`, or not looking at it at all. */
export type AudienceChoice = AudienceComparison | 'none'

export const audienceChoice = ({ audience, off }: Policy): AudienceChoice =>
  off.includes('audience') ? 'none' : audience

/** The policy's changes for that choice; the comparison itself is kept while `aud` is not looked at. */
export function chooseAudience({ off }: Policy, choice: AudienceChoice): Partial<Policy> {
  const others = off.filter((id) => !isAudienceCheck(id))
  if (choice === 'none') return { off: [...others, ...audienceChecks] }
  // Who compares the client has tokens that name no audience.
  const without = comparesClient(choice) ? ['audience-presence'] : []
  return { audience: choice, off: [...others, ...without] }
}

const isAudienceCheck = (id: string) => audienceChecks.some((check) => check === id)
