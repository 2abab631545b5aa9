import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

const firebase = 'https://securetoken.google.com/'
const google: ReadonlySet<unknown> = new Set(['https://accounts.google.com', 'accounts.google.com'])
const inFront =
  'Either is an ID token, made for an application: an MCP server needs an authorization server in front, whose access tokens are for it.'

/** The ID token of Google’s sign-in stands where Firebase’s is meant, or the other way round. */
export default defineHypothesis({
  id: 'google-or-firebase',
  speaksTo: ['issuer-trust', 'type', 'required-claims'],
  specs: [rfc(8725, '2.8'), rfc(8414, '4')],
  test({ claims, server: { issuers } }) {
    const iss = claims && memberValue(claims, 'iss')
    const own = issuers.map(({ issuer }) => issuer)
    // A server may be set up for both.
    if (own.some((issuer) => issuer === iss)) return null
    const project = own.find((issuer) => issuer.startsWith(firebase))
    if (project !== undefined && google.has(iss))
      return {
        says: `This is the ID token of Google’s own sign-in; this server is set up for Firebase’s, ${clip(project, 80)}. An app that signs in with Google through Firebase has both.`,
        fix: `Where Firebase’s is meant, have the app send what getIdToken() of the Firebase user gives, not idToken of Google’s credential. ${inFront}`,
        settings: 'none',
      }
    if (typeof iss === 'string' && iss.startsWith(firebase) && own.some((issuer) => google.has(issuer)))
      return {
        says: `This is an ID token of Firebase, ${clip(iss, 80)}; this server is set up for Google’s own sign-in. An app that signs in with Google through Firebase has both.`,
        fix: `Where Google’s is meant, have the app send idToken of Google’s credential, not what getIdToken() gives. ${inFront}`,
        settings: 'none',
      }
    return null
  },
})
