import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'userinfo-audience',
  title: 'No API was asked for, so the token is for the issuer’s userinfo endpoint',
  speaksTo: ['audience/mismatch'],
  specs: [rfc(8707, '2')],
  test({ claims }) {
    const [aud] = claims ? audienceValues(claims) : []
    const iss = claims && memberValue(claims, 'iss')
    const [of, at] = [typeof iss === 'string' ? parseUri(iss) : null, aud ? parseUri(aud) : null]
    if (!aud || !of || !at || of.host !== at.host || !at.path.endsWith('/userinfo')) return null
    return {
      says: `${clip(aud, 80)} is the userinfo endpoint of the issuer itself: nobody asked for an API, so the token is good there and at no server of yours.`,
      fix: 'Register this server’s URI as an API at the authorization server, and have the client name it when it asks: resource=, or audience= at Auth0.',
    }
  },
})
