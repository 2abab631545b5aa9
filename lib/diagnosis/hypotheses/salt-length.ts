import { decodeSegment } from '../../pipeline/encoding/segments'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The RSA-PSS signature has a salt of another length. */
export default defineHypothesis({
  id: 'salt-length',
  speaksTo: ['signature/mismatch'],
  specs: [rfc(7518, '3.5')],
  async test({ alg, parts, key, verifies }) {
    const size = decodeSegment(parts[2] ?? '')?.length ?? 0
    if (!alg.startsWith('PS') || !key || size === 0) return null
    const hash = algorithmOf(alg)?.hash
    const octets = hash === undefined ? 0 : Number(hash.slice(-3)) / 8
    // What is left of the encoded message beside the hash and two octets.
    for (const saltLength of [size - octets - 2, 20, 32, 48, 64, 0].filter((n) => n >= 0 && n !== octets))
      if (await verifies({ saltLength }))
        return {
          says: `The signature is right but for its salt: it verifies with one of ${saltLength} octets, and ${alg} has one of ${octets}, as long as its hash.`,
          fix: 'Have the issuer set the length of the salt to that of the hash: PSSSaltLengthEqualsHash in Go, RSA_PSS_SALTLEN_DIGEST in Node and OpenSSL. A fresh token would fail in the same way.',
        }
    return null
  },
})
