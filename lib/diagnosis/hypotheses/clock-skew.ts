import { readNumericDate } from '../../pipeline/claims/numeric-date'
import { duration } from '../../pipeline/encoding/instant'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Seconds within which two clocks that nobody sets drift apart. */
const drift = 600

export default defineHypothesis({
  id: 'clock-skew',
  title: 'The two clocks differ by a little',
  speaksTo: ['not-before/early', 'issued-at/future'],
  specs: [rfc(7519, '4.1.5'), rfc(7519, '4.1.6')],
  test({ claims, now, server }) {
    const times = ['iat', 'nbf'].flatMap((name) => {
      const time = claims && readNumericDate(claims, name, now)
      return time && !('problem' in time) ? [time.seconds - now] : []
    })
    const ahead = Math.max(...times)
    const tolerance = server.policy.clockTolerance
    if (times.length === 0 || ahead <= 0 || ahead > drift) return null
    return {
      says: `The issuer’s clock is ${duration(ahead)} ahead of this one: a token that was just issued looks as if it came from the future.`,
      fix: `Set both clocks by NTP, or raise the tolerance from ${duration(tolerance)} to ${duration(Math.ceil(ahead / 5) * 5)} or more. The same token passes by itself in ${duration(ahead - tolerance)}.`,
    }
  },
})
