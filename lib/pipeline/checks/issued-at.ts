import { defineCheck } from '../check'
import { dateReasons } from '../claims/date-reasons'
import { noDate, readNumericDate } from '../claims/numeric-date'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { duration, instant } from '../encoding/instant'

/** Seconds: two clocks that nobody sets drift apart no further. */
const mostBridged = 300

export default defineCheck({
  id: 'issued-at',
  group: 'time',
  title: 'It was issued in the past',
  failureTitle: 'The token was issued in the future',
  label: 'the time of issue',
  demandedBy: 'policy',
  specs: [rfc(7519, '4.1.6')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.clockTolerance', 'now'],
  varies: true,
  http: invalidToken('issued in the future'),
  reasons: {
    future: ({ ahead }: { ahead: number }) => ({
      says: `The token says it was issued ${duration(ahead)} from now.`,
      because: `No specification forbids it, and jose accepts it, but nobody can send a token before it is made: one of the two clocks is wrong${ahead > mostBridged ? ', or the issuer counts from another instant than 1970-01-01T00:00:00Z' : ''}.`,
      fix:
        ahead > mostBridged
          ? 'Set both clocks, or mend how the issuer counts iat. No tolerance should bridge that much: it would take tokens as long after they expired.'
          : 'Bring the clocks together, or allow the difference as tolerance.',
      note: `in ${duration(ahead)}`,
    }),
    ...dateReasons('iat'),
  },
  run({ facts: { claims }, policy: { clockTolerance }, now, pass, fail }) {
    const at = { in: 'payload', member: 'iat' } as const
    const expected = () => `not after ${instant(now + clockTolerance) ?? now}`
    const iat = readNumericDate(claims, 'iat', now)
    if (!iat) return pass(() => ({ expected: expected(), found: 'no iat' }), at)
    if ('problem' in iat) return fail(iat.problem, () => ({ ...noDate(iat), expected: expected(), now }), at)
    const { seconds } = iat
    const found = () => instant(seconds) ?? String(seconds)
    if (seconds > now + clockTolerance)
      return fail('future', () => ({ expected: expected(), found: found(), ahead: seconds - now }), at)
    return pass(() => ({ expected: expected(), found: `${found()}, ${duration(now - seconds)} ago` }), at)
  },
})
