import { defineCheck, invalidToken } from '../check'
import { dateReasons } from '../claims/date-reasons'
import { readNumericDate } from '../claims/numeric-date'
import { rfc } from '../specs'
import { duration, instant } from '../encoding/instant'

export default defineCheck({
  id: 'not-before',
  group: 'time',
  title: 'It is already valid',
  failureTitle: 'The token is not valid yet',
  asks: 'the start of validity',
  demandedBy: 'RFC 7519',
  specs: [rfc(7519, '4.1.5')],
  jose: 'jwtVerify(token, key, { currentDate, clockTolerance })',
  canBeOff: true,
  needs: ['claims'],
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
  run({ facts: { claims }, server, now, pass, fail }) {
    const at = { in: 'payload', member: 'nbf' } as const
    const expected = `not after ${instant(now + server.policy.clockTolerance) ?? now}`
    const nbf = readNumericDate(claims, 'nbf', now)
    if (!nbf) return pass({ expected, found: 'no nbf, which is fine' }, { in: 'payload' })
    if ('problem' in nbf) return fail(nbf.problem, { ...nbf, expected, found: nbf.text, now }, at)
    const found = instant(nbf.seconds) ?? String(nbf.seconds)
    if (nbf.seconds > now + server.policy.clockTolerance)
      return fail('early', { expected, found, wait: nbf.seconds - now, from: instant(nbf.seconds) }, at)
    return pass({ expected, found }, at)
  },
})
