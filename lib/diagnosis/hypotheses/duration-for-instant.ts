import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Times below this are in 1970 or 1971: nobody issued a token then. Seconds. */
const tooEarly = 2 * 31_557_600

/** Units that make small numbers of today's times; an hour's count looks like a length and is told as one. */
const coarser = [
  { name: 'minutes', seconds: 60 },
  { name: 'days', seconds: 86_400 },
] as const

/** exp holds a length of time instead of a point in time. */
export default defineHypothesis({
  id: 'duration-for-instant',
  speaksTo: ['expiry/expired', 'expiry/wrong-unit'],
  specs: [rfc(7519, '4.1.4'), rfc(7519, '2')],
  test({ claims, now }) {
    const [exp, iat] = ['exp', 'iat'].map((name) => claims && readNumericDate(claims, name, now))
    if (!exp || 'problem' in exp) return null
    const unit = coarser.find(({ seconds }) => Math.abs(exp.seconds * seconds - now) < tooEarly)
    if (unit)
      return {
        says: `exp is ${exp.seconds}: counted in seconds it lies in 1970, counted in ${unit.name} it is a time of this year or the next.`,
        fix: `Have the issuer write seconds, not ${unit.name}, since 1970-01-01T00:00:00Z. A fresh token would fail in the same way.`,
      }
    if (/^20\d{2}(?:0[1-9]|1[0-2])[0-3]\d$/.test(String(exp.seconds)))
      return {
        says: `exp is ${exp.seconds}, a date written as a number. Read as seconds it lies in 1970.`,
        fix: 'Have the issuer write the seconds since 1970-01-01T00:00:00Z at that instant. A fresh token would fail in the same way.',
      }
    if (exp.seconds >= 0 && exp.seconds < tooEarly)
      return {
        says: `exp is ${exp.seconds}: read as a time it lies in ${exp.seconds < 31_536_000 ? 1970 : 1971}, read as a length it is ${duration(exp.seconds)}. The issuer wrote how long the token is good, not until when.`,
        fix: 'Have the issuer write the time of issue plus that length. A fresh token would fail in the same way.',
      }
    if (!iat || 'problem' in iat || exp.seconds > iat.seconds) return null
    return {
      says:
        exp.seconds === iat.seconds
          ? 'The token expired at the instant it was issued (exp is iat), so it was never good.'
          : `The token expired ${duration(iat.seconds - exp.seconds)} before it was issued (exp is less than iat), so it was never good.${
              isZone(iat.seconds - exp.seconds)
                ? ' That is a whole number of half hours: exp seems to be counted in local time, and iat in UTC.'
                : ''
            }`,
      fix: 'Have the issuer compute exp from iat, both in seconds since 1970-01-01T00:00:00Z. A fresh token would fail in the same way.',
    }
  },
})

/** Seconds by which a local time and UTC may differ. */
const isZone = (seconds: number): boolean => seconds % 1800 === 0 && seconds <= 14 * 3600
