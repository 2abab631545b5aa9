import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Seconds within which two clocks that nobody sets drift apart; no tolerance should reach further. */
const drift = 300
/** Seconds beyond which a time is another mistake than a clock's. */
const farthest = 86_400

/** The two clocks differ. */
export default defineHypothesis({
  id: 'clock-skew',
  speaksTo: ['not-before/early', 'issued-at/future'],
  specs: [rfc(7519, '4.1.5'), rfc(7519, '4.1.6')],
  test({ claims, now, server }) {
    const times = ['iat', 'nbf'].flatMap((name) => {
      const time = claims && readNumericDate(claims, name, now)
      return time && !('problem' in time) ? [time.seconds - now] : []
    })
    const ahead = Math.max(...times)
    const tolerance = server.policy.clockTolerance
    if (times.length === 0 || ahead <= 0 || ahead > farthest) return null
    return {
      says: `The issuer’s clock is ${duration(ahead)} ahead of this one: a token that was just issued looks as if it came from the future.`,
      fix:
        ahead > drift
          ? `Set both clocks by NTP; that of a virtual machine stands still while its host sleeps (WSL, Docker Desktop). No tolerance should bridge that much: it would take tokens ${duration(ahead)} after they expired.`
          : `Set both clocks by NTP, or raise the tolerance from ${duration(tolerance)} to ${duration(Math.ceil(ahead / 5) * 5)} or more. The same token passes by itself in ${duration(ahead - tolerance)}.`,
    }
  },
})
