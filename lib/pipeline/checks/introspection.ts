import { notAnswered, notReadable, readAnswer } from '../claims/introspection-answer'
import { notBoolean } from '../claims/introspection-active'
import { defineCheck } from '../check'
import { isOpaque } from '../encoding/object-segment'
import { invalidToken, unavailable } from '../http/answers'
import { rfc } from '../specs'
import type { Explanation } from '../types'
import { show } from '../encoding/visible-text'

export default defineCheck({
  id: 'introspection',
  group: 'serialization',
  title: 'The issuer does not say otherwise',
  failureTitle: 'The issuer does not vouch for this token',
  label: 'the issuer about opaque tokens',
  demandedBy: 'policy',
  specs: [rfc(7662, '2.2'), rfc(7662, '2.3'), rfc(6750, '3.1')],
  jose: null,
  canBeOff: false,
  needs: ['token'],
  reads: ['introspection', 'policy.issuerUnreachable'],
  provides: ['claims', 'verified'],
  http: invalidToken('token is not active'),
  reasons: {
    inactive: ({ found }: { found: string }): Explanation =>
      notBoolean(found) ?? {
        says: `Asked about this token, the issuer answered active: ${found}.`,
        because:
          'Anything but true means: expired, revoked, never issued, or not for you to know. The answer is not meant to say which.',
        fix: 'The client asks for a new token. If the answer about a fresh one is the same, this server asks as somebody whom the issuer does not tell about it: with credentials of another client, of another environment, or of none the token is for.',
      },
    unreachable: () => ({
      says: 'The issuer does not answer, so nobody can say what this token stands for.',
      because:
        'That is not the token’s fault, and another token would fare no better. Nothing has been judged, so nothing may be accepted either.',
      fix: 'Answer 503 and try again. A server may keep an earlier answer for a short while, never beyond the exp in it.',
      headline: 'The issuer cannot be asked',
      http: unavailable,
    }),
    error: notAnswered,
    unreadable: notReadable,
    vouched: () => ({
      says: 'The issuer says that this token is active, and what it stands for.',
      because:
        'An opaque token has no signature to verify: the issuer’s answer, over a connection the server trusts, takes its place. Audience, time and scope are judged from that answer.',
      headline: 'The issuer vouches for this token',
      fix: 'Nothing to do. Remember to compare aud in the answer as well: active alone does not mean active for you.',
    }),
  },
  run({ facts: { token }, policy, introspection, pass, fail, warn, unknown }) {
    const expected = 'active: true'
    const at = { in: 'request' } as const
    // A JWT speaks for itself, and without an answer `format` has refused an opaque token.
    if (introspection === null || !isOpaque(token)) return pass(() => ({ expected, found: 'not asked' }), at)
    if (policy.issuerUnreachable) return fail('unreachable', () => ({ expected, found: 'no answer' }), at)
    const answer = readAnswer(introspection)
    if (answer.kind !== 'answer') return unknown(answer.kind, () => ({ expected, found: answer.found }), at)
    const { claims, active } = answer
    if (active.value !== true) return fail('inactive', () => ({ expected, found: show(active.value, 40) }), at)
    return warn('vouched', () => ({ expected, found: 'true' }), at, { claims, verified: true })
  },
})
