import { clientOf } from '../../pipeline/claims/client'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Claims that only the token of a user has. */
const ofUsers = ['auth_time', 'acr', 'amr', 'email', 'preferred_username', 'name', 'sid', 'username', 'oid']

/** The client got the token for itself, and the issuer names no subject then. */
export default defineHypothesis({
  id: 'no-subject',
  speaksTo: ['required-claims/missing'],
  specs: [rfc(9068, '2.2'), rfc(9068, '5')],
  test({ claims, server }) {
    if (!claims) return null
    const missing = server.policy.requiredClaims.find((name) => memberValue(claims, name) === undefined)
    const client = clientOf(claims)?.id
    if (missing !== 'sub' || client === undefined) return null
    if (ofUsers.some((name) => memberValue(claims, name) !== undefined)) return null
    return {
      says: `Nothing in the token is of a user, and the client is ${clip(client, 60)}: most likely it got the token for itself (client credentials), and this issuer writes no sub then. RFC 9068 wants the client there.`,
      fix: 'Have the authorization server write the client’s id into sub. If it cannot, and only programs call here, take sub off the required claims and know the caller by its client. A fresh token fails too.',
    }
  },
})
