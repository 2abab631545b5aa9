import { isDpop } from '../claims/cnf'
import { invalidProof } from '../http/answers'
import type { Evidence } from '../types'

/** What the checks of a DPoP proof share. `number` is that of RFC 9449 §4.3, which lists twelve. */
export const proofCheck = (number: string, title: string) =>
  ({
    group: 'binding',
    title: `DPoP ${number}: ${title}`,
    demandedBy: 'RFC 9449',
    jose: null,
    canBeOff: false,
    http: invalidProof,
    notApplicable: noProofUsed,
    raisedBy: 'scheme',
  }) as const

/** A proof is looked at only under the DPoP scheme. */
export function noProofUsed({ facts: { scheme } }: { readonly facts: { readonly scheme?: string } }) {
  return scheme === undefined || isDpop(scheme) ? null : unused
}

const unused = (): Evidence => ({ expected: 'a proof with a DPoP token', found: 'a Bearer token; no proof is used' })
