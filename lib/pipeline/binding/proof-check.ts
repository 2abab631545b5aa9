import { type Body, type Check, defineSplitCheck } from '../check'
import { noProofUsed } from '../claims/cnf'
import { rfc, type Spec } from '../specs'
import type { Answer, FactName } from '../types'

/** 401 `invalid_dpop_proof` (RFC 9449 §7.1). */
export const invalidProof: Answer = {
  status: 401,
  error: 'invalid_dpop_proof',
  description: 'invalid DPoP proof',
  withScope: true,
  scheme: 'DPoP',
}

interface ProofCheck<Id extends string, N extends FactName, P extends FactName> {
  readonly id: Id
  /** Its number in RFC 9449 §4.3, which lists twelve. */
  readonly number: string
  readonly title: string
  readonly failureTitle: string
  readonly asks: string
  readonly specs?: readonly Spec[]
  readonly jose?: string
  readonly canBeOff?: boolean
  readonly needs: readonly N[]
  readonly provides?: readonly P[]
  readonly http?: Answer
  readonly body: () => Promise<
    Body & { readonly needs: readonly NoInfer<N>[]; readonly provides?: readonly NoInfer<P>[] }
  >
}

/** One of the checks of a DPoP proof. It has nothing to judge under the Bearer scheme. */
export function proofCheck<const Id extends string, N extends FactName, P extends FactName = never>({
  number,
  title,
  specs = [],
  ...own
}: ProofCheck<Id, N, P>): Check & { readonly id: Id } {
  return defineSplitCheck({
    group: 'binding',
    demandedBy: 'RFC 9449',
    jose: null,
    canBeOff: false,
    http: invalidProof,
    idle: noProofUsed,
    ...own,
    title: `DPoP ${number}: ${title}`,
    specs: [rfc(9449, '4.3'), ...specs],
  })
}
