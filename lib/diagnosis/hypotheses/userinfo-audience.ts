import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The token is for an endpoint of the issuer itself. */
export default defineHypothesis({
  id: 'userinfo-audience',
  speaksTo: ['audience/mismatch'],
  specs: [rfc(8707, '2')],
  test({ claims }) {
    const [aud] = claims ? audienceValues(claims) : []
    const iss = claims && memberValue(claims, 'iss')
    const [of, at] = [typeof iss === 'string' ? parseUri(iss) : null, aud ? parseUri(aud) : null]
    if (!aud || !of || !at || of.host !== at.host) return null
    if (/^\/api\/v2\/?$/.test(at.path) && of.path === '/')
      return {
        says: `${clip(aud, 80)} is the Management API of this Auth0 tenant: whoever holds the token can administer the tenant, as far as its scopes go.`,
        fix: 'Register this server’s URI as an API of its own, and have the client ask with that as audience=. Do not send tokens of the Management API to anybody else.',
      }
    if (/\/token$/.test(at.path))
      return {
        says: `${clip(aud, 80)} is the token endpoint of the issuer: only what a client shows there to prove who it is has that audience.`,
        fix: 'Have the client send access_token of the token response, and name this server when it asks: resource=, or audience= at Auth0.',
      }
    if (!at.path.endsWith('/userinfo')) return null
    return {
      says: `${clip(aud, 80)} is the userinfo endpoint of the issuer itself: nobody asked for an API, so the token is good there and at no server of yours.`,
      fix: 'Register this server’s URI as an API at the authorization server, and have the client name it when it asks: resource=, or audience= at Auth0.',
    }
  },
})
