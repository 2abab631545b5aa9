import { audienceValues } from '../../pipeline/claims/audience-values'
import { clientClaims } from '../../pipeline/claims/client'
import { memberValue } from '../../pipeline/encoding/json'
import { isMediaType } from '../../pipeline/encoding/media-type'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isMicrosoftIssuer } from '../trusted-issuers'

/** Claims that an ID token, whose audience always is the client, does not have. */
const grants = ['scope', 'scp', 'permissions', 'client_id', 'cid', 'appid']
/** Audiences that are looked at. */
const most = 20

/** Nobody asked for this server: the token names the client. */
export default defineHypothesis({
  id: 'client-audience',
  speaksTo: ['audience/mismatch'],
  specs: [mcp('authorization', 'token-requirements'), rfc(8707, '2')],
  test({ claims, header }) {
    if (!claims) return null
    const isAccess =
      isMediaType(header && memberValue(header, 'typ'), 'at+jwt') ||
      memberValue(claims, 'typ') === 'Bearer' ||
      grants.some((name) => memberValue(claims, name) !== undefined)
    const audiences = audienceValues(claims).slice(0, most)
    const name = clientClaims.find((claim) => {
      const client = memberValue(claims, claim)
      return typeof client === 'string' && client !== '' && audiences.includes(client)
    })
    if (!isAccess || name === undefined) return null
    const client = clip(String(memberValue(claims, name)), 60)
    // There one registration may be the client and the API.
    const iss = memberValue(claims, 'iss')
    if (typeof iss === 'string' && isMicrosoftIssuer(iss))
      return {
        says: `aud and ${name} are both ${client}: the token was issued to an application for an API of the same registration, and this server goes by another name.`,
        fix: 'If that registration is this server’s own, add its number to the other names of this server. Otherwise the client asks for a scope of this server’s registration.',
      }
    return {
      says: `aud is ${client}, the client itself (${name}): no server was asked for. Either the client sent no resource, or the authorization server ignores it.`,
      fix: 'Have the client send resource= with this server’s URI. If it does, the audience is set at the authorization server, for the client or its scope. Signing in again alone does not help, and the client’s name is no name of this server.',
    }
  },
})
