import type { CheckId, ReasonOf } from '../pipeline/checks'
import type { Expectation } from './scenario'

interface Beside {
  /** Checks that warn. */
  readonly warns?: readonly CheckId[]
  /** What plain jose says; see `Expectation.jose`. */
  readonly jose: string | null
  readonly differs?: string
}

/** jose's answer when a claim check fails. */
export const claimFails = (claim: string): string => `ERR_JWT_CLAIM_VALIDATION_FAILED:${claim}`

export const accepted = (beside: Beside = { jose: 'accepts' }): Expectation => ({
  outcome: 'accepted',
  status: 200,
  ...beside,
})

/** Rejected by that check for that reason. */
export const rejected = <Id extends CheckId>(
  decidedBy: Id,
  reason: ReasonOf<Id>,
  status: number,
  beside: Beside,
): Expectation => ({ outcome: 'rejected', decidedBy, reason, status, ...beside })

/** Left open by that check: the reader has not given what it needs. */
export const undecided = <Id extends CheckId>(decidedBy: Id, reason: ReasonOf<Id>, beside: Beside): Expectation => ({
  outcome: 'undecided',
  decidedBy,
  reason,
  status: null,
  ...beside,
})
