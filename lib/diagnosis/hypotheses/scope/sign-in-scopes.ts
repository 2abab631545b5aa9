import { findMember } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** What a sign-in asks for (OpenID Connect Core 1.0 §5.4 and §11). */
const ofSignIn = new Set(['openid', 'profile', 'email', 'address', 'phone', 'offline_access'])

/** No scope of an API was asked for, or none was allowed. */
export default defineHypothesis({
  id: 'sign-in-scopes',
  speaksTo: ['scope/missing'],
  specs: [mcp('authorization', 'scope-challenge-handling'), rfc(6750, '3.1')],
  test({ claims, server }) {
    const { requiredScopes, scopeClaims } = server.policy
    const granted = scopeClaims.flatMap((name) => {
      const value = claims && findMember(claims, name)?.value
      return typeof value === 'string' ? value.split(' ', 50) : Array.isArray(value) ? value.slice(0, 50) : []
    })
    const words = granted.filter((word) => word !== '')
    if (!claims || words.some((word) => !ofSignIn.has(word))) return null
    return {
      says:
        words.length === 0
          ? 'The token grants no scope at all: the client asked for none, or the authorization server allowed it none.'
          : `The token grants only what a sign-in asks for (${clip(words.join(' '), 60)}), and no scope of an API.`,
      fix: `Name ${clip(requiredScopes.join(' '), 60)} in scope of the challenge and in scopes_supported of the metadata: that is what clients ask for. If the client did ask for it, define it at the authorization server and allow it for this client; what is not allowed is left out there without a word.`,
    }
  },
})
