import { decodeSegment } from '../../pipeline/encoding/segments'
import { memberValue } from '../../pipeline/encoding/json'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { rfc } from '../../pipeline/specs'
import type { Jwk } from '../../pipeline/types'
import { defineHypothesis } from '../hypothesis'
import { proofOf, textOf } from '../proof'

/** The ECDSA signature is written in DER. */
export default defineHypothesis({
  id: 'der-signature',
  speaksTo: ['signature', 'dpop-signature/mismatch'],
  specs: [rfc(7518, '3.4')],
  async test({ check, verifies, ...subject }) {
    const proof = check === 'dpop-signature' ? proofOf(subject) : null
    const { parts } = proof ?? subject
    const alg = proof ? textOf(proof.header, 'alg') : subject.alg
    const algorithm = algorithmOf(alg)
    const size = algorithm?.kty === 'EC' && (algorithm.signatureOctets[0] ?? 0) / 2
    const joined = size && joinedFrom(decodeSegment(parts[2] ?? '') ?? new Uint8Array(), size)
    const own = proof && {
      signed: parts.slice(0, 2).join('.'),
      alg,
      key: memberValue(proof.header, 'jwk') as Jwk,
    }
    if (!joined || !(await verifies({ ...own, signature: joined }))) return null
    if (proof)
      return {
        says: 'The proof’s signature is right and in the wrong form: it verifies once its DER is turned into two numbers of fixed length.',
        fix: 'Have the client write R and S one after the other: dsaEncoding: "ieee-p1363" in node:crypto; WebCrypto does so by itself. A new proof made in the same way fails too.',
      }
    return {
      says: 'The signature is right and in the wrong form: it verifies once its DER is turned into two numbers of fixed length.',
      fix: 'Have the issuer write R and S one after the other: dsaEncoding: "ieee-p1363" in node:crypto, SHA256withECDSAinP1363Format in Java. A fresh token would fail in the same way.',
    }
  },
})

/** R and S of a DER sequence of two integers (RFC 3279 §2.2.3), each filled up to `size` octets. */
function joinedFrom(der: Uint8Array, size: number): Uint8Array | null {
  if (der[0] !== 0x30) return null
  let at = der[1] === 0x81 ? 3 : 2
  const out = new Uint8Array(2 * size)
  for (const half of [1, 2]) {
    const length = der[at + 1] ?? 0
    if (der[at] !== 0x02 || at + 2 + length > der.length) return null
    const number = der.subarray(at + 2, at + 2 + length)
    const short = number.subarray(Math.max(0, number.length - size))
    out.set(short, half * size - short.length)
    at += 2 + length
  }
  return out
}
