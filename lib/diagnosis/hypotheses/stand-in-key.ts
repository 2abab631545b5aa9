import { decodeSegment, decodeUtf8 } from '../../pipeline/encoding/segments'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** What istiod writes for the modulus (istio/istio, CreateFakeJwks), in front of the address it could not reach. */
const mark = 'Error-IstiodFailedToFetchJwksUri-'

/** The key stands in for keys that could not be fetched. */
export default defineHypothesis({
  id: 'stand-in-key',
  speaksTo: ['key', 'signature/mismatch'],
  specs: [rfc(7517, '4.5')],
  test({ keys }) {
    for (const { n } of keys.slice(0, 20)) {
      const octets = typeof n === 'string' && n.length < 4000 ? decodeSegment(n) : null
      const text = octets && decodeUtf8(octets)
      if (text?.startsWith(mark))
        return {
          says: `This is no key of the issuer’s: Istio puts it into the place of keys that istiod could not fetch, and its modulus spells the error. ${text.length > mark.length ? `The address was ${clip(text.slice(mark.length), 120)}. ` : ''}No token verifies with it.`,
          fix: 'Make the address of the keys (jwksUri) reachable from istiod, not only from the workload: its name, the way out of the mesh, and a certificate that istiod trusts. Or write the keys into jwks of the rule. Another token fails in the same way.',
        }
    }
    return null
  },
})
