import { clientOf } from '../../pipeline/claims/client'
import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Claims that say who a user is. */
const ofUsers = ['email', 'email_verified', 'preferred_username', 'name', 'picture', 'user_id', 'username', 'upn']
/** Claims in which an authorization server says what a token grants, or for what. */
const ofGrants = ['scope', 'scp', 'permissions', 'authorities', 'roles', 'resource']

/** A guess: it is the session of an application’s own sign-in, signed with a key pair. */
export default defineHypothesis({
  id: 'session-login',
  speaksTo: ['type', 'required-claims/missing', 'audience-presence/missing'],
  specs: [rfc(9068, '2.2')],
  test({ alg, claims }) {
    if (!claims || /^HS\d+$/.test(alg) || (memberValue(claims, 'aud') ?? null) !== null) return null
    if (clientOf(claims) !== null || ofGrants.some((name) => memberValue(claims, name) !== undefined)) return null
    const user = ofUsers.find((name) => memberValue(claims, name) !== undefined)
    return user === undefined
      ? null
      : {
          says: `It says who a user is (${user}) and names neither an audience nor a client nor a scope: so a session looks that an application’s own sign-in gives out, for its own backend.`,
          fix: 'If it is one, have the client sign in at this server’s authorization server and send the access token. If it was issued as an access token, have the issuer write aud and client_id, and the client send resource with this server’s URI. A fresh token of the same kind fails too.',
          settings: 'none',
        }
  },
})
