import { defineCheck } from '../check'
import { noDate, readNumericDate } from '../claims/numeric-date'
import { invalidToken } from '../http/answers'
import { mcp } from '../specs'
import { duration } from '../encoding/instant'

export default defineCheck({
  id: 'maximum-age',
  group: 'time',
  title: 'It is young enough',
  failureTitle: 'The token is too old',
  label: 'the age of the token',
  demandedBy: 'policy',
  specs: [mcp('authorization/security-considerations', 'token-theft')],
  jose: 'jwtVerify(token, key, { maxTokenAge })',
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.maxTokenAge', 'policy.clockTolerance', 'now'],
  varies: true,
  http: invalidToken('too old'),
  reasons: {
    'too-old': ({ age, limit }: { age: number; limit: number }) => ({
      says: `The token was issued ${duration(age)} ago; this server takes none older than ${duration(limit)}.`,
      because:
        'It has not expired, but the server does not want to depend on how long the issuer lets tokens live: a stolen one works until then.',
      fix: 'Have the authorization server issue tokens for minutes, and the client refresh them.',
      note: `${duration(age)} old`,
    }),
    'no-iat': () => ({
      says: 'The token does not say when it was issued, so its age cannot be told.',
      because: 'A limit on age is counted from iat.',
      fix: 'Have the authorization server set iat, in seconds; RFC 9068 requires it.',
      headline: 'The age of the token cannot be told',
    }),
  },
  run({ facts: { claims }, policy: { maxTokenAge: limit, clockTolerance }, now, pass, fail }) {
    const at = { in: 'payload', member: 'iat' } as const
    if (limit === null) return pass(() => ({ expected: 'no limit', found: 'not asked' }), at)
    const expected = () => `at most ${duration(limit)}`
    const iat = readNumericDate(claims, 'iat', now)
    if (!iat || 'problem' in iat)
      return fail('no-iat', () => ({ expected: expected(), found: iat ? noDate(iat).found : 'no iat' }), at)
    const age = now - iat.seconds
    if (age > limit + clockTolerance)
      return fail('too-old', () => ({ expected: expected(), found: duration(age), age, limit }), at)
    return pass(() => ({ expected: expected(), found: duration(age) }), at)
  },
})
