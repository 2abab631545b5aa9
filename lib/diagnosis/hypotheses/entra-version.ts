import { memberValue } from '../../pipeline/encoding/json'
import { entraIssuer } from '../../pipeline/keys/entra'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isEndpoint } from '../trusted-issuers'

/** Entra ID issued a token of the other version. */
export default defineHypothesis({
  id: 'entra-version',
  speaksTo: ['issuer-trust', 'issuer', 'required-claims', 'audience'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test({ check, claims, server }) {
    const iss = claims && memberValue(claims, 'iss')
    if (typeof iss !== 'string') return null
    const tenant = entraIssuer(iss)?.tenant
    if (tenant === undefined) return null
    const own = server.issuers
      .map((i) => i.issuer)
      .find((i) => i !== iss && !isEndpoint(i) && entraIssuer(i)?.tenant === tenant)
    if (!own) return null
    const [of, wanted] = [versionOf(iss), versionOf(own)]
    if (of === wanted) return null
    return {
      says: `This is a v${of} token of the same Entra tenant; this server ${check === 'issuer-trust' ? 'trusts' : 'is configured for'} the v${wanted} issuer.`,
      fix:
        of === '1.0'
          ? 'Set requestedAccessTokenVersion to 2 in the manifest of the API’s app registration: iss then ends in /v2.0 and aud is the application’s GUID. Or trust the v1.0 issuer of this tenant: tokens for one API are all of one version.'
          : 'Trust the issuer that ends in /v2.0, and expect the application’s GUID in aud.',
    }
  },
})

const versionOf = (issuer: string): string => (/\/v2\.0\/?$/.test(issuer) ? '2.0' : '1.0')
