import { parseUri, type UriParts } from '../../pipeline/audience/uri'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis, type Subject } from '../hypothesis'
import { besideTrusted, isSameOrigin } from '../trusted-issuers'

/** Another authorization server of the same Okta organization issued it. */
export default defineHypothesis({
  id: 'okta-server',
  speaksTo: ['issuer-trust/unknown', 'key/unknown-kid', 'signature/mismatch'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test(subject) {
    if (subject.check !== 'issuer-trust') return ofOrg(subject)
    for (const { iss, of, issuer, own } of besideTrusted(subject)) {
      if (!isSameOrigin(own, of)) continue
      if (isOrg(of) && isCustom(own))
        return {
          says: `The token is from the org authorization server of this Okta organization, whose tokens are for Okta’s own APIs; this server trusts a custom one, ${clip(issuer, 80)}.`,
          fix: `Have the client ask there: its authorize and token endpoints begin with ${clip(issuer, 80)}/v1/.`,
          settings: 'others',
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

/** A token that the org authorization server has signed for Okta itself: its key is nobody's to know. */
function ofOrg({ claims }: Subject): Cause | null {
  const iss = claims && memberValue(claims, 'iss')
  const of = typeof iss === 'string' ? parseUri(iss) : null
  if (!claims || !of || !isOrg(of) || memberValue(claims, 'cid') === undefined || memberValue(claims, 'aud') !== iss)
    return null
  return {
    says: 'The token is from Okta’s org authorization server, whose access tokens are for Okta alone: they are not made to be verified by anybody else, and how they are signed may change without notice.',
    fix: 'Have the client sign in at a custom authorization server (issuer …/oauth2/<id>), whose Audience is this server’s URI. No key set makes up for it, and a fresh token of the same kind fails too.',
  }
}
