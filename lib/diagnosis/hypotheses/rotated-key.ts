import { memberValue } from '../../pipeline/encoding/json'
import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

const hour = 3600

/** The key has been rotated away, or is not published yet. */
export default defineHypothesis({
  id: 'rotated-key',
  speaksTo: ['key/unknown-kid'],
  specs: [rfc(7515, '4.1.4'), rfc(7517, '4.5')],
  test({ header, claims, keys, now }) {
    if (!claims || keys.length === 0 || typeof (header && memberValue(header, 'kid')) !== 'string') return null
    if (keys.every(({ use, alg }) => use === 'enc' || /^(?:RSA-OAEP|RSA1_5|ECDH-ES)/.test(alg ?? '')))
      return {
        says: 'Every key given here is one for encryption (use enc): such keys sign nothing. The key that signs is another of the same set.',
        fix: 'Copy the whole key set from the issuer’s jwks_uri, not one key of it: the one with use sig has the kid that the token names.',
      }
    if (keys.every(({ kty }) => kty === 'oct'))
      return {
        says: 'The secret given here has another kid than the token names, and has not signed it.',
        fix: 'Give this server the secret that its issuer signs with now. No key set publishes one: whoever can read it can sign.',
      }
    const iat = readNumericDate(claims, 'iat', now)
    if (!iat || 'problem' in iat) return null
    const age = now - iat.seconds
    if (age >= 0 && age < hour)
      return {
        says: `No key given here has signed it. It was issued ${duration(age)} ago, so if the issuer is right, its key is newer than this key set, or stands in another of its sets.`,
        fix: 'Fetch the key set again, from the jwks_uri in the metadata of just the issuer that iss names: one host may publish several sets. A server that keeps a copy must do so once for a kid it does not know.',
      }
    if (age >= 24 * hour)
      return {
        says: `No key given here has signed it. It was issued ${duration(age)} ago: the issuer may have taken its key out of the set since.`,
        fix: 'Get a fresh token. An issuer keeps a retired key published until the last token it signed has expired.',
      }
    return null
  },
})
