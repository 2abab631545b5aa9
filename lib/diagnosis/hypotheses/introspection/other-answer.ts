import { type JsonObject, readObject } from '../../../pipeline/encoding/json'
import { rfc } from '../../../pipeline/specs'
import { type Cause, defineHypothesis } from '../../hypothesis'

/** What answers is another endpoint, or does not answer as RFC 7662 has it. */
export default defineHypothesis({
  id: 'other-answer',
  speaksTo: ['introspection/unreadable', 'introspection/error', 'revocation/unreadable', 'revocation/error'],
  specs: [rfc(7662, '2.2'), rfc(7662, '2.3')],
  test({ introspection }) {
    const answer = introspection === null ? 'nothing' : readObject(introspection)
    if (typeof answer === 'string' || Object.hasOwn(answer.whole, 'active')) return null
    return ofError(answer) ?? ofTokenInfo(answer) ?? ofUserInfo(answer)
  },
})

/** An error in place of `active: false` (JanssenProject/jans#9093, PrefectHQ/fastmcp#3601), or about who asks. */
function ofError({ whole: { error } }: JsonObject): Cause | null {
  if (error === 'access_denied' || error === 'invalid_token')
    return {
      says: `The answer is the error ${error}. For a token that is unknown or has expired RFC 7662 has active: false, but some issuers answer so instead, Janssen and Google’s tokeninfo among them. Which of the two it is, the answer does not say.`,
      fix: 'Ask about a token that was issued a moment ago. If that is answered with active: true, this one is no longer good: the client gets a new one. If not, mend the question: where this server asks, and with whose credentials.',
    }
  return error === 'invalid_client' || error === 'unauthorized_client'
    ? {
        says: `The answer is the error ${error}: the issuer does not know whoever asked, so it has not looked at the token.`,
        fix: 'Mend the credentials with which this server asks: a client of its own at this issuer, with its secret, that may introspect. Another token fares no better.',
      }
    : null
}

/** Google’s tokeninfo, which has whole numbers as texts. */
function ofTokenInfo({ whole: { aud, azp, expires_in, access_type } }: JsonObject): Cause | null {
  const isTokenInfo = (azp ?? aud) !== undefined && expires_in !== undefined && access_type !== undefined
  return isTokenInfo
    ? {
        says: 'This is an answer of Google’s tokeninfo, which is no introspection: it has no active, and aud in it is the client that the user signed in to, never a server.',
        fix: 'Google cannot be asked whom its token is for. Put an authorization server of your own in front, where users sign in with Google, and take its access tokens.',
      }
    : null
}

/** Who the user is, and nothing of the token. */
function ofUserInfo({ whole }: JsonObject): Cause | null {
  const isUserInfo =
    typeof whole.sub === 'string' &&
    ['email', 'name', 'preferred_username', 'picture'].some((name) => Object.hasOwn(whole, name)) &&
    !['aud', 'exp', 'scope', 'client_id'].some((name) => Object.hasOwn(whole, name))
  return isUserInfo
    ? {
        says: 'This is what userinfo answers: it says who the user is, to anybody who holds the token, and not whom the token is for. A token of any other server of this issuer gets the same answer.',
        fix: 'Ask the introspection_endpoint of the issuer’s metadata. An issuer that has none cannot be asked: have it issue JWTs for this server.',
      }
    : null
}
