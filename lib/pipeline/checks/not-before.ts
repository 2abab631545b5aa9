import { defineCheck } from '../check'
import { dateReasons } from '../claims/date-reasons'
import { noDate, readNumericDate } from '../claims/numeric-date'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { duration, instant } from '../encoding/instant'

export default defineCheck({
  id: 'not-before',
  group: 'time',
  title: 'It is already valid',
  failureTitle: 'The token is not valid yet',
  label: 'the start of validity',
  demandedBy: 'RFC 7519',
  specs: [rfc(7519, '4.1.5')],
  jose: 'jwtVerify(token, key, { currentDate, clockTolerance })',
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.clockTolerance', 'now'],
  varies: true,
  http: invalidToken('not yet valid'),
  reasons: {
    early: ({ wait, from }: { wait: number; from: string | null }) => ({
      says: `The token becomes valid in ${duration(wait)}.`,
      because: `nbf says not before ${from ?? 'a moment no calendar shows'}. Either it was made for later, or the issuer’s clock runs ahead of this server’s.`,
      fix: 'Wait, or bring the clocks together; a tolerance of a minute or less is usual.',
      note: `in ${duration(wait)}`,
    }),
    ...dateReasons('nbf'),
  },
  run({ facts: { claims }, policy: { clockTolerance }, now, pass, fail }) {
    const at = { in: 'payload', member: 'nbf' } as const
    const expected = () => `not after ${instant(now + clockTolerance) ?? now}`
    const nbf = readNumericDate(claims, 'nbf', now)
    if (!nbf) return pass(() => ({ expected: expected(), found: 'no nbf, which is fine' }), { in: 'payload' })
    if ('problem' in nbf) return fail(nbf.problem, () => ({ ...noDate(nbf), expected: expected(), now }), at)
    const { seconds } = nbf
    const evidence = () => ({ expected: expected(), found: instant(seconds) ?? String(seconds) })
    if (seconds > now + clockTolerance)
      return fail('early', () => ({ ...evidence(), wait: seconds - now, from: instant(seconds) }), at)
    return pass(evidence, at)
  },
})
