import { memberValue } from '../../../pipeline/encoding/json'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { proofOf } from '../../proof'

const units = [
  { name: 'milliseconds', in: 1000 },
  { name: 'microseconds', in: 1_000_000 },
] as const
/** Seconds within which the time in that unit is of today. */
const near = 86_400

/** The proof counts its time in another unit. */
export default defineHypothesis({
  id: 'proof-time',
  speaksTo: ['dpop-time/future'],
  specs: [rfc(9449, '4.2')],
  test({ now, ...subject }) {
    const proof = proofOf(subject)
    const iat = proof && memberValue(proof.claims, 'iat')
    const unit = typeof iat === 'number' ? units.find((u) => Math.abs(iat / u.in - now) < near) : undefined
    if (!unit) return null
    return {
      says: `iat in the proof is ${String(iat)}: counted in ${unit.name} that is now, and a proof counts seconds.`,
      fix: `Have the client divide by ${unit.in === 1000 ? 'a thousand' : 'a million'} and round: Math.floor(Date.now() / 1000). A new proof made in the same way fails too.`,
    }
  },
})
