import type { Judged } from './adapter'
import type { VectorCase } from './case'

/** A class of cases in which we differ from the vectors on purpose. */
export interface Difference {
  readonly name: string
  readonly because: string
  readonly applies: (vector: VectorCase, judged: Judged) => boolean
}

/** Where a vector and a specification disagree, the specification wins. Printed with every run. */
export const differences: readonly Difference[] = [
  {
    name: 'credentials that are no b64token are answered with 400',
    because:
      'RFC 6750 §2.1 gives credentials the form "Bearer" 1*SP b64token, and §3.1 answers a malformed request with 400 invalid_request. The vectors expect the 401 of a malformed token, but nothing of that form has arrived.',
    applies: (_, { decidedBy, status }) => decidedBy === 'b64token' && status === 400,
  },
]
