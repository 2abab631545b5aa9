import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** An emulator for development has made it, and signs nothing. */
export default defineHypothesis({
  id: 'unsigned-token',
  speaksTo: ['algorithm/none'],
  specs: [rfc(8725, '3.1'), rfc(7518, '3.6')],
  test({ claims }) {
    const iss = claims && memberValue(claims, 'iss')
    if (typeof iss !== 'string' || !iss.startsWith('https://securetoken.google.com/')) return null
    return {
      says: 'It names Firebase’s issuer, whose own tokens are all signed: Firebase’s Auth emulator makes such a token without a signature, and its header has no kid.',
      fix: 'Have the client sign in at the project itself, and not at the emulator. Only code that runs against the emulator too may take it, as the Admin SDK does where FIREBASE_AUTH_EMULATOR_HOST is set. Never allow none here.',
    }
  },
})
