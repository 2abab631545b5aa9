import { algorithmOf, algorithms } from '../../pipeline/keys/algorithms'
import { isOfKind } from '../../pipeline/keys/select'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Algorithms whose keys are of that one's type: what else the same key can have signed with. */
const relatives = (alg: string) => {
  const own = algorithmOf(alg)
  return own ? algorithms.filter((a) => a !== own && a.kty === own.kty && a.crv === own.crv).slice(0, 8) : []
}

/** It was signed with another algorithm than the header says. */
export default defineHypothesis({
  id: 'other-algorithm',
  speaksTo: ['signature/mismatch', 'signature/refused'],
  specs: [rfc(7515, '4.1.1'), rfc(8725, '3.1')],
  async test({ key, alg, verifies }) {
    if (!key) return null
    for (const { name: other } of relatives(alg))
      if (isOfKind({ ...key, alg: other }, other) && (await verifies({ alg: other })))
        return {
          says: `It verifies as ${other}; the header says ${alg}.`,
          fix: 'Have the issuer write the algorithm it signs with. The padding and the hash follow from alg, so a fresh token would fail in the same way.',
        }
    return null
  },
})
