import { defineCheck } from '../check'
import { dateReasons } from '../claims/date-reasons'
import { noDate, readNumericDate, usualTolerance } from '../claims/numeric-date'
import { invalidToken } from '../http/answers'
import { mcp, rfc } from '../specs'
import { duration, instant } from '../encoding/instant'

export default defineCheck({
  id: 'expiry',
  group: 'time',
  title: 'It has not expired',
  failureTitle: 'The token has expired',
  label: 'the expiry',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-handling'), rfc(7519, '4.1.4'), rfc(9068, '4')],
  jose: 'jwtVerify(token, key, { currentDate, clockTolerance })',
  canBeOff: true,
  lenient: ['wrong-unit', 'not-finite'],
  needs: ['claims'],
  reads: ['policy.clockTolerance', 'policy.requiredClaims', 'now'],
  varies: true,
  http: invalidToken('expired'),
  reasons: {
    expired: ({ ago, since, tolerance }: { ago: number; since: string | null; tolerance: number }) => ({
      says: `The token expired ${ago === 0 ? 'this very second' : `${duration(ago)} ago`}.`,
      because: `It was good until ${since ?? 'a moment no calendar shows'}, by the server’s clock${tolerance === 0 ? ', with no tolerance. At the second of exp it is already refused.' : `, and for ${duration(tolerance)} of tolerance after that.`}`,
      fix: 'The client uses its refresh token or asks for a new token. If only seconds are missing, compare the two clocks.',
      note: `expired ${ago === 0 ? 'now' : `${duration(ago)} ago`}`,
    }),
    tolerated: ({ ago, tolerance }: { ago: number; tolerance: number }) => ({
      says: `The token expired ${duration(ago)} ago; a tolerance of ${duration(tolerance)} lets it in.`,
      because:
        'Tolerance is for clocks that differ, a few minutes at most (RFC 7519 §4.1.4). More makes every token last longer than its issuer said.',
      fix: 'Set the tolerance of this server to a minute or less, and bring the clocks together.',
      headline: 'It has expired, and the tolerance lets it in',
    }),
    never: () => ({
      says: 'The token has no exp, and this server asks for none: it never expires.',
      because: 'Whoever finds it can use it for good.',
      fix: 'Require exp. RFC 9068 has every access token name one.',
      headline: 'It never expires',
    }),
    ...dateReasons('exp'),
  },
  run({ facts: { claims }, policy: { clockTolerance: tolerance, requiredClaims }, now, pass, fail, warn }) {
    const at = { in: 'payload', member: 'exp' } as const
    const expected = () => `later than ${instant(now - tolerance) ?? now}`
    const exp = readNumericDate(claims, 'exp', now)
    // Whether exp may be absent is for required-claims to say.
    const none = () => ({ expected: expected(), found: 'no exp' })
    if (!exp) return requiredClaims.includes('exp') ? pass(none, at) : warn('never', none, at)
    // Long past whatever the unit: no server takes it, so it is no question of leniency.
    const past = 'problem' in exp && exp.value + tolerance <= now
    if ('problem' in exp && !past) return fail(exp.problem, () => ({ ...noDate(exp), expected: expected(), now }), at)
    const seconds = 'problem' in exp ? exp.value : exp.seconds
    const found = () => instant(seconds) ?? String(seconds)
    if (seconds + tolerance <= now) {
      const since = () => instant(seconds)
      return fail(
        'expired',
        () => ({ expected: expected(), found: found(), ago: now - seconds, since: since(), tolerance }),
        at,
      )
    }
    const ago = now - seconds
    if (ago > usualTolerance)
      return warn('tolerated', () => ({ expected: expected(), found: found(), ago, tolerance }), at)
    const left = () => `${duration(seconds - now)} ${seconds >= now ? 'left' : 'ago, within tolerance'}`
    return pass(() => ({ expected: expected(), found: `${found()}, ${left()}` }), at)
  },
})
