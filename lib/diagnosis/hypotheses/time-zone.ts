import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis, type Subject } from '../hypothesis'

const quarter = 900
/** Seconds a token may have been under way, and two clocks apart, beside the hours. */
const slack = 300

export default defineHypothesis({
  id: 'time-zone',
  title: 'The issuer writes local time as if it were UTC',
  speaksTo: ['expiry/expired', 'not-before/early', 'issued-at/future', 'maximum-age'],
  specs: [rfc(7519, '2')],
  test(subject) {
    const off = offsetOf(subject)
    if (off === null) return null
    const ahead = off > 0
    return {
      says: `${subject.claims && readNumericDate(subject.claims, 'iat', subject.now) ? 'iat' : 'nbf'} lies ${duration(off)} ${ahead ? 'ahead of' : 'behind'} this clock, a whole time zone: the issuer seems to take its local time for UTC.`,
      fix: 'Have the issuer count seconds from 1970-01-01T00:00:00Z (time() and Date.now() / 1000 do; a local date turned into a number does not). A fresh token would fail in the same way.',
    }
  },
})

/** Seconds between iat and now where they differ by quarters of an hour, as time zones do, and by no more than 14 h. */
function offsetOf({ claims, now, check }: Subject): number | null {
  const [own, nbf, exp] = ['iat', 'nbf', 'exp'].map((name) => claims && readNumericDate(claims, name, now))
  const iat = own ?? nbf
  if (!iat || 'problem' in iat) return null
  const apart = iat.seconds - now
  const zone = Math.round(apart / quarter) * quarter
  // A token that was used at once was issued just before now, never after.
  if (Math.abs(zone) < 2 * quarter || Math.abs(zone) > 14 * 3600 || apart - zone > 30 || zone - apart > slack)
    return null
  if (apart > 0) return zone
  // An old token that has simply run out looks alike: only one that was never good by this clock is spoken of.
  if (check !== 'expiry' || !exp || 'problem' in exp || exp.seconds - iat.seconds > 2 * quarter) return null
  return zone % 3600 === 0 ? zone : null
}
