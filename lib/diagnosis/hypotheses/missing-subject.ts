import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isKeycloakIssuer } from '../trusted-issuers'

/** Claims that Keycloak writes through the client scope `basic` alone (since 25). */
const ofBasicScope = ['sub', 'auth_time']

/** A client scope of Keycloak that writes sub is missing. */
export default defineHypothesis({
  id: 'missing-subject',
  speaksTo: ['required-claims/missing', 'subject'],
  specs: [rfc(9068, '2.2')],
  test({ claims, server: { policy } }) {
    if (!claims || memberValue(claims, 'sub') !== undefined) return null
    const [iss, typ] = ['iss', 'typ'].map((name) => memberValue(claims, name))
    if (!isKeycloakIssuer(iss) || (typ !== 'Bearer' && typ !== 'DPoP')) return null
    const missing = policy.requiredClaims.filter((name) => memberValue(claims, name) === undefined)
    // What the product never writes is said by its own words.
    if (missing.length > 0 && !missing.some((name) => ofBasicScope.includes(name))) return null
    const aud = memberValue(claims, 'aud') === undefined && memberValue(claims, 'realm_access') === undefined
    return {
      says: `Keycloak writes sub through its client scope basic, and this client does not have it${aud ? ', or its tokens are lightweight: such a token carries sub, aud and roles only where their mappers say so' : ''}.`,
      fix: 'Give the client the scope basic as a default one. With lightweight access tokens set “Add to lightweight access token” on the mappers for sub and aud, or have the client get ordinary ones. A fresh token lacks it as well until then.',
    }
  },
})
