import { ownNames } from '../../pipeline/audience/comparators'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { clientClaims } from '../../pipeline/claims/client'
import { memberValue } from '../../pipeline/encoding/json'
import { clip, listed } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isKeycloakIssuer } from '../trusted-issuers'

/** This server goes by the id of the client, as one that takes ID tokens would. */
export default defineHypothesis({
  id: 'client-for-resource',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [rfc(9068, '2.2'), rfc(9068, '4')],
  test({ claims, server }) {
    // A mapper there may well write the id of a client into aud, and that is how a server is named.
    if (!claims || isKeycloakIssuer(memberValue(claims, 'iss'))) return null
    const names = ownNames(server).slice(0, 20)
    const claim = clientClaims.find((name) => names.some((own) => own !== '' && own === memberValue(claims, name)))
    if (claim === undefined) return null
    const aud = clip(listed(audienceValues(claims).slice(0, 20)), 80)
    return {
      says: `This server goes by the id of the client that got the token (${claim}). A client’s id is the audience of ID tokens; an access token names the API it is for, here ${aud}.`,
      fix: `If that API is this server, configure its name in aud as this server’s own. If not, have the client ask for this server, and the authorization server write its URI into aud. Asking again does not help.`,
    }
  },
})
