import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { inField } from '../../in-field'
import { ofPomerium, services, wildcardIn } from '../../services'

/** A service has signed it for a purpose of its own. */
export default defineHypothesis({
  id: 'service-token',
  speaksTo: [
    'authorization/missing', // in a field of its own
    'type',
    'algorithm/symmetric',
    'algorithm/not-allowed',
    'issuer-trust',
    'required-claims',
    'audience-presence',
    'audience-type',
    'audience/mismatch',
  ],
  specs: [rfc(8725, '2.8'), rfc(9068, '4')],
  test({ check, request, server, ...token }) {
    const [field] = check === 'authorization' ? request.otherFields : []
    const { header, claims } = field === undefined ? token : inField(field)
    if (!claims) return null
    const any = wildcardIn(claims)
    if (any !== undefined && check !== 'issuer-trust' && check !== 'algorithm')
      return {
        says: `aud is ${any}, by which grids mean every service: whoever receives this token can use it at any other. A server that is asked for by name refuses it.`,
        fix: 'Have the client ask for this server’s URI as audience (oidc-token --aud=…, or resource), and send that token. Do not make the wildcard a name of this server.',
        settings: 'none',
      }
    const cause =
      services.find(({ wrote }) => wrote(claims, header)) ?? (check === 'algorithm' ? null : ofPomerium(claims))
    return cause && { says: cause.says, fix: cause.fix, settings: 'none' }
  },
})
