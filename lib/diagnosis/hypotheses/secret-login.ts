import { audienceValues } from '../../pipeline/claims/audience-values'
import { clientOf } from '../../pipeline/claims/client'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Claims in which an authorization server says what a token grants. */
const grants = ['scope', 'scp', 'permissions', 'authorities']

/** It is the login of an application, signed with a secret, for no audience or for the application itself. */
export default defineHypothesis({
  id: 'secret-login',
  speaksTo: [
    'type',
    'algorithm/symmetric',
    'algorithm/not-allowed',
    'required-claims/missing',
    'audience-presence/missing',
  ],
  specs: [rfc(9068, '2.2'), rfc(7518, '3.2')],
  test({ alg, claims }) {
    if (!claims || !/^HS\d+$/.test(alg)) return null
    const [aud, iss] = ['aud', 'iss'].map((name) => memberValue(claims, name))
    const isForItself = typeof iss === 'string' && iss !== '' && audienceValues(claims).every((name) => name === iss)
    if (aud !== undefined && aud !== null && !isForItself) return null
    if (clientOf(claims) !== null || grants.some((name) => memberValue(claims, name) !== undefined)) return null
    const names =
      isForItself && aud !== undefined && aud !== null
        ? `names ${clip(iss, 60)} as its issuer and as its audience, and neither a client nor a scope`
        : 'names neither an audience nor a client nor a scope'
    return {
      says: `It is signed with a secret (${alg}) and ${names}: that is the login of an application, made for the application’s own API.`,
      fix: 'For MCP clients put an authorization server in front, and take its access tokens. If this server is a part of that application, verify the login there as the application does: these checks are for tokens of an authorization server.',
      settings: 'none',
    }
  },
})
