import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis } from '../hypothesis'

/** The token does not say who issued it. */
export default defineHypothesis({
  id: 'no-issuer',
  speaksTo: ['type', 'algorithm/symmetric', 'issuer-trust', 'required-claims/missing'],
  specs: [rfc(9068, '2.2'), rfc(7519, '4.1.1'), rfc(8725, '3.8')],
  test({ claims, header, alg }) {
    const iss = claims ? memberValue(claims, 'iss') : null
    if (claims && iss === undefined && isOfLeague(claims)) return ofLeague
    if (claims && iss === undefined && header && memberValue(header, 'pi.atm') !== undefined) return ofPingFederate
    const isEmpty = typeof iss === 'string' && iss.trim() === ''
    if (iss !== undefined && !isEmpty) return null
    const secret = alg.startsWith('HS')
      ? ` ${alg} shows that it is signed with a secret of the issuer’s: most likely it was made for the issuer’s own server alone.`
      : ''
    return {
      says: `${isEmpty ? 'iss is empty: the token' : 'The token has no iss: it'} does not say who issued it, so a server that trusts issuers by name can take it from nobody, whatever else it says.${secret}`,
      fix: secret
        ? 'If it is the login of an application, put an authorization server in front, and take its access tokens. An authorization server has to write iss, the identifier that its metadata has (RFC 9068 §2.2). No setting here makes up for it, and a fresh token fails too.'
        : 'Have the authorization server write iss, the identifier that its metadata has (RFC 9068 §2.2). No setting here makes up for it, and a fresh token fails too. Where it answers introspection, ask it about the token instead.',
      settings: 'none',
    }
  },
})

/** league/oauth2-server, and Passport, which is made of it: parts of seconds, a list in scopes, and the client in aud. */
function isOfLeague({ whole: { aud, jti, iat, nbf, exp, scopes } }: JsonObject): boolean {
  const isPart = [iat, nbf, exp].some((time) => typeof time === 'number' && !Number.isInteger(time))
  return isPart && typeof aud === 'string' && typeof jti === 'string' && Array.isArray(scopes)
}

// https://github.com/laravel/passport: Passport::useAccessTokenEntity, seen in public code on 2026-11-27.
const ofLeague: Cause = {
  says: 'The token has no iss. It has the shape of an access token of Laravel Passport (league/oauth2-server), which leaves iss out, writes the client’s id into aud, and its scopes into scopes.',
  fix: 'In the Laravel application itself have Passport’s guard verify it: it looks the token up by jti. For a server apart give Passport an access token of your own (Passport::useAccessTokenEntity) that writes iss, this server’s URI into aud, and scope. A fresh token fails too before that.',
  settings: 'none',
}

// https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/pf_configure_json_token_management.html
const ofPingFederate: Cause = {
  says: 'The token has no iss. Its header has pi.atm: an access token manager of PingFederate has made it, and that writes iss only where its Issuer Claim Value is filled in or its contract maps one.',
  fix: 'Set Issuer Claim Value of the manager to the issuer in PingFederate’s metadata, and Audience Claim Value to this server’s URI: aud is left out otherwise, too. A fresh token fails too before that.',
  settings: 'none',
}
