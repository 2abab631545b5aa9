import { rfc } from '../../../pipeline/specs'
import { clip } from '../../../pipeline/encoding/visible-text'
import { defineHypothesis } from '../../hypothesis'
import { proofOf, textOf } from '../../proof'

/** The proof writes the method in other letters. */
export default defineHypothesis({
  id: 'proof-method',
  speaksTo: ['dpop-method/mismatch'],
  specs: [rfc(9449, '4.3')],
  test(subject) {
    const proof = proofOf(subject)
    const htm = proof ? textOf(proof.claims, 'htm') : ''
    const { method } = subject.request
    if (htm === method || htm.toUpperCase() !== method.toUpperCase()) return null
    return {
      says: `htm is ${clip(htm, 20)} and the method ${clip(method, 20)}: the same word in other letters, and methods are compared with their case.`,
      fix: `Have the client write htm as ${clip(method, 20)}. Code that gives fetch a method in small letters often puts the same text into the proof.`,
    }
  },
})
