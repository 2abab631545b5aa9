import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** What Cognito grants where the client signs in through its API. */
const own = 'aws.cognito.signin.user.admin'

/** The client signed in through Cognito’s API, which grants no custom scopes. */
export default defineHypothesis({
  id: 'cognito-sign-in',
  speaksTo: ['scope/missing', 'audience-presence/missing'],
  specs: [rfc(9068, '2.2.3')],
  test({ check, claims }) {
    if (!claims || memberValue(claims, 'token_use') !== 'access' || memberValue(claims, 'scope') !== own) return null
    if (check === 'audience-presence')
      return {
        says: `The client has signed in through the API of the user pool (InitiateAuth), not at its OAuth endpoints: its scope is ${own} alone. There is no place for resource in that sign-in, so such a token never has aud.`,
        fix: 'Have the client sign in at the authorize endpoint of the pool’s domain and send resource there. Signing in the same way again does not help.',
      }
    return {
      says: `The client has signed in through the API of the user pool (InitiateAuth), not at its OAuth endpoints: such a token has ${own} and never a scope of a server.`,
      fix: 'Have the client sign in at the authorize endpoint of the pool’s domain and ask for the scope by name, <resource server>/<scope>. Or add the scope in a pre token generation trigger. Signing in the same way again does not help.',
    }
  },
})
