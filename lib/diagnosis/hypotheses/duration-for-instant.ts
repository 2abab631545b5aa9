import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Times below this are in 1970 or 1971: nobody issued a token then. Seconds. */
const tooEarly = 2 * 31_557_600

export default defineHypothesis({
  id: 'duration-for-instant',
  title: 'exp holds a length of time instead of a point in time',
  speaksTo: ['expiry/expired', 'expiry/wrong-unit'],
  specs: [rfc(7519, '4.1.4'), rfc(7519, '2')],
  test({ claims, now }) {
    const [exp, iat] = ['exp', 'iat'].map((name) => claims && readNumericDate(claims, name, now))
    if (!exp || 'problem' in exp) return null
    if (exp.seconds >= 0 && exp.seconds < tooEarly)
      return {
        says: `exp is ${exp.seconds}: read as a time it lies in ${exp.seconds < 31_536_000 ? 1970 : 1971}, read as a length it is ${duration(exp.seconds)}. The issuer wrote how long the token is good, not until when.`,
        fix: 'Have the issuer write the time of issue plus that length. A fresh token would fail in the same way.',
      }
    if (!iat || 'problem' in iat || exp.seconds >= iat.seconds) return null
    return {
      says: `The token expired ${duration(iat.seconds - exp.seconds)} before it was issued (exp is less than iat), so it was never good.`,
      fix: 'Have the issuer compute exp from iat. A fresh token would fail in the same way.',
    }
  },
})
