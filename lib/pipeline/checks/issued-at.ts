import { defineCheck, invalidToken } from '../check'
import { dateReasons } from '../claims/date-reasons'
import { readNumericDate } from '../claims/numeric-date'
import { rfc } from '../specs'
import { duration, instant } from '../encoding/instant'

export default defineCheck({
  id: 'issued-at',
  group: 'time',
  title: 'It was issued in the past',
  failureTitle: 'The token was issued in the future',
  asks: 'the time of issue',
  demandedBy: 'policy',
  specs: [rfc(7519, '4.1.6')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  http: invalidToken('issued in the future'),
  reasons: {
    future: ({ ahead }: { ahead: number }) => ({
      says: `The token says it was issued ${duration(ahead)} from now.`,
      because:
        'No specification forbids it, and jose accepts it, but a token cannot be older than its making: one of the two clocks is wrong.',
      fix: 'Bring the clocks together, or allow the difference as tolerance.',
      note: `in ${duration(ahead)}`,
    }),
    ...dateReasons('iat'),
  },
  run({ facts: { claims }, server, now, pass, fail }) {
    const at = { in: 'payload', member: 'iat' } as const
    const expected = `not after ${instant(now + server.policy.clockTolerance) ?? now}`
    const iat = readNumericDate(claims, 'iat', now)
    if (!iat) return pass({ expected, found: 'no iat' }, at)
    if ('problem' in iat) return fail(iat.problem, { ...iat, expected, found: iat.text, now }, at)
    const found = instant(iat.seconds) ?? String(iat.seconds)
    if (iat.seconds > now + server.policy.clockTolerance)
      return fail('future', { expected, found, ahead: iat.seconds - now }, at)
    return pass({ expected, found: `${found}, ${duration(now - iat.seconds)} ago` }, at)
  },
})
