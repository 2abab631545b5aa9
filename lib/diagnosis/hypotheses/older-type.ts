import { memberValue } from '../../pipeline/encoding/json'
import { isMediaType, mediaType } from '../../pipeline/encoding/media-type'
import { clip, listed } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** This server takes JWT alone, as before access tokens had a type of their own. */
export default defineHypothesis({
  id: 'older-type',
  speaksTo: ['type/other', 'type/missing'],
  specs: [rfc(9068, '2.1'), rfc(7515, '4.1.9')],
  test({ header, server: { policy } }) {
    const types = policy.types.map(mediaType)
    if (types.length === 0 || types.includes('at+jwt')) return null
    const typ = header && memberValue(header, 'typ')
    const taken = clip(listed(policy.types, ' or '), 40)
    if (isMediaType(typ, 'at+jwt'))
      return {
        says: `at+jwt is the type that RFC 9068 gives to access tokens; this server takes ${taken} alone, which says less. Spring Security does so until it is told otherwise.`,
        fix: 'Let this server take at+jwt. In Spring Security that is a JwtTypeValidator for both types, with validateType(false) at the decoder. Asking for another token does not help.',
      }
    return typ === undefined && types.includes('jwt')
      ? {
          says: `This server takes ${taken} alone, and the token has no typ: RFC 7519 leaves it to whoever makes the token, and many issuers write none.`,
          fix: 'Let this server take tokens without typ, and tell access tokens by their claims. Or have the issuer write it. Asking for another token does not help.',
        }
      : null
  },
})
