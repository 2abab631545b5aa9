import { memberValue } from '../../pipeline/encoding/json'
import { claimsOf, looksLikeJwt } from '../../pipeline/encoding/object-segment'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Longest header that is looked at, in characters. */
const longest = 65_536

/** It is a signed request, and the access token stands in it. */
export default defineHypothesis({
  id: 'signed-request',
  speaksTo: ['scheme/unsupported', 'type', 'issuer-trust', 'required-claims'],
  specs: [rfc(6750, '2.1'), rfc(7800, '3.1')],
  test({ token, request }) {
    const value = request.authorization[0]?.trim() ?? ''
    if (value.length > longest || token.length > longest) return null
    const given = token || (/^pop {1,8}([^ ]{1,65536})$/i.exec(value)?.[1] ?? '')
    const claims = claimsOf(given)
    if (!claims) return null
    const [at, ts, cnf] = ['at', 'ts', 'cnf'].map((name) => memberValue(claims, name))
    if (typeof at !== 'string' || !looksLikeJwt(at) || (ts === undefined && cnf === undefined)) return null
    return {
      says: 'This is a signed HTTP request (PoP), as Microsoft’s libraries make them: the client has signed it with a key of its own, and the access token stands in its claim at.',
      fix: 'This server reads no such requests. Have the client get its token for the scheme Bearer and send that; in MSAL that is the authentication scheme of the request. Where tokens are to be bound to a key, that is DPoP.',
    }
  },
})
