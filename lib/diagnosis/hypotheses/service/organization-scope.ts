import { audienceValues } from '../../../pipeline/claims/audience-values'
import { memberValue } from '../../../pipeline/encoding/json'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { isKeycloakIssuer } from '../../trusted-issuers'

/** Keycloak has left out what its mappers add, for a scope that was asked for beside. */
export default defineHypothesis({
  id: 'organization-scope',
  speaksTo: ['audience/mismatch', 'audience-presence'],
  specs: [rfc(7519, '4.1.3')],
  test({ claims }) {
    if (!claims || !isKeycloakIssuer(memberValue(claims, 'iss'))) return null
    const scopes = String(memberValue(claims, 'scope') ?? '').split(' ', 100)
    if (!scopes.some((scope) => /^organization(?::|$)/.test(scope))) return null
    // keycloak/keycloak#42208 (2025-08-28), of 26.3.
    return audienceValues(claims).every((aud) => aud === 'account')
      ? {
          says: 'No mapper has put this server into aud, and the client asked for the scope organization as well: of Keycloak 26.3 it is reported that Audience mappers were left out then.',
          fix: 'See whether the client, or a scope it has, has an Audience mapper with this server’s URI: add one if not. If it has, update Keycloak, or have the client leave the scope organization out. Another token got the same way fails too.',
        }
      : null
  },
})
