import { notAnswered, notReadable, readAnswer } from '../claims/introspection-answer'
import { notBoolean } from '../claims/introspection-active'
import { defineCheck } from '../check'
import { isOpaque } from '../encoding/object-segment'
import { invalidToken, unavailable } from '../http/answers'
import { rfc } from '../specs'
import type { Explanation } from '../types'
import { listed, literal, show } from '../encoding/visible-text'
import { memberValue } from '../encoding/json'

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
  reads: ['introspection', 'policy.issuerUnreachable', 'server.issuers'],
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
    // As APISIX does, where it is told which issuers to trust (apache/apisix#13916); many servers do not look at it.
    'other-issuer': ({ found, expected }: { found: string; expected: string }) => ({
      says: `The answer is active: true, for a token that was issued by ${found}. This server trusts ${expected}.`,
      because:
        'An answer may leave iss out; where it stands, it says who issued the token. One endpoint may answer for several issuers or tenants. A server that does not compare it takes the tokens of all of them.',
      fix: 'If it is this server’s own issuer, spelled otherwise, configure it as its metadata document spells it. If not, the client gets a token from the issuer that this server trusts.',
      headline: 'The issuer that answers names another issuer',
      description: 'issuer not trusted',
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
  run({ facts: { token }, policy, introspection, server: { issuers }, pass, fail, warn, unknown }) {
    const expected = 'active: true'
    const at = { in: 'request' } as const
    // A JWT speaks for itself, and without an answer `format` has refused an opaque token.
    if (introspection === null || !isOpaque(token)) return pass(() => ({ expected, found: 'not asked' }), at)
    if (policy.issuerUnreachable) return fail('unreachable', () => ({ expected, found: 'no answer' }), at)
    const answer = readAnswer(introspection)
    if (answer.kind !== 'answer') return unknown(answer.kind, () => ({ expected, found: answer.found }), at)
    const { claims, active } = answer
    if (active.value !== true) return fail('inactive', () => ({ expected, found: show(active.value, 40) }), at)
    const iss = memberValue(claims, 'iss')
    const isTrusted = issuers.length === 0 || issuers.some(({ issuer }) => issuer === iss)
    if (iss !== undefined && !isTrusted) {
      const trusted = () =>
        listed(
          issuers.map(({ issuer }) => issuer),
          ' or ',
        )
      const named = () => (typeof iss === 'string' ? literal(iss) : show(iss, 60))
      return fail('other-issuer', () => ({ expected: trusted(), found: named() }), at, { claims, verified: true })
    }
    return warn('vouched', () => ({ expected, found: 'true' }), at, { claims, verified: true })
  },
})
