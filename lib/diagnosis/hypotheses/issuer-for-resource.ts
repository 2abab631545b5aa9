import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip, listed } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isSameOrigin } from '../trusted-issuers'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** This server goes by the name of its authorization server. */
export default defineHypothesis({
  id: 'issuer-for-resource',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(9068, '4')],
  test({ claims, server: { resource, issuers } }) {
    const own = parseUri(resource)
    if (!claims || !own || !issuers.some(({ issuer }) => withoutSlash(issuer) === withoutSlash(resource))) return null
    const audiences = audienceValues(claims).slice(0, 20)
    // One program may be both, and be asked for by an address of its own.
    const isOfBoth = audiences.some((aud) => {
      const of = parseUri(aud)
      return of !== null && isSameOrigin(of, own)
    })
    return isOfBoth
      ? null
      : {
          says: `${clip(resource, 80)} is configured here twice, as the issuer and as the name of this server: most likely one value was set for both. aud names ${clip(listed(audiences), 80)}.`,
          fix: 'Configure this server’s own name as its resource: the URI that clients connect to, or what stands in aud, if it was made for this server. Asking for another token does not help.',
        }
  },
})
