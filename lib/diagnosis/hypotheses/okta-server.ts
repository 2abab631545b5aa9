import type { UriParts } from '../../pipeline/audience/uri'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { besideTrusted, isSameOrigin } from '../trusted-issuers'

export default defineHypothesis({
  id: 'okta-server',
  title: 'Another authorization server of the same Okta organization issued it',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test(subject) {
    for (const { iss, of, issuer, own } of besideTrusted(subject)) {
      if (!isSameOrigin(own, of)) continue
      if (isOrg(of) && isCustom(own))
        return {
          says: `The token is from the org authorization server of this Okta organization, whose tokens are for Okta’s own APIs; this server trusts a custom one, ${clip(issuer, 80)}.`,
          fix: `Have the client ask there: its authorize and token endpoints begin with ${clip(issuer, 80)}/v1/.`,
        }
      if (isCustom(of) && isOrg(own))
        return {
          says: `The token is from the custom authorization server ${clip(iss, 80)}; this server trusts the org authorization server of the same Okta organization.`,
          fix: `Configure ${clip(iss, 80)} as the issuer. Asking for another token does not help.`,
        }
    }
    return null
  },
})

const isCustom = ({ path }: UriParts): boolean => /^\/oauth2\/[^/]+$/.test(path)
const isOrg = ({ path }: UriParts): boolean => path === '' || path === '/'
