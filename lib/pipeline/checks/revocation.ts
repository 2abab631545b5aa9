import { notBoolean } from '../claims/introspection-active'
import { defineCheck } from '../check'
import { notAnswered, notReadable, readAnswer } from '../claims/introspection-answer'
import { differences } from '../claims/introspected-otherwise'
import { type JsonObject, memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import type { Explanation } from '../types'
import { clip, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'revocation',
  group: 'scope',
  title: 'It has not been revoked',
  failureTitle: 'The token has been revoked',
  label: 'whether it was revoked',
  demandedBy: 'policy',
  specs: [rfc(7662, '2.2'), rfc(7662, '2.3')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.revoked', 'introspection', 'now'],
  varies: true,
  http: invalidToken('revoked'),
  reasons: {
    revoked: ({ found }: { found: string }) => ({
      says: `The token ${found} is on this server’s list of revoked tokens.`,
      because:
        'A signed token stays good until it expires, whatever happens to the user. Only a list, or asking the issuer, stops it earlier. The list holds jti: the text of a token can be respelled.',
      fix: 'The user signs in again. If this is unexpected, find out who revoked the token and why.',
      note: 'revoked',
    }),
    inactive: ({ found }: { found: string }): Explanation =>
      notBoolean(found) ?? {
        says: `Asked about this token, the issuer answered active: ${found}.`,
        because:
          'Its signature is good and its time has not run out, and the issuer says all the same that it counts no longer. It was revoked, or the session behind it has ended. Or this server may not know: who is not meant to learn of a token is told false, too.',
        fix: 'The client asks for a new token; if it gets none, the user signs in again. If the answer about a fresh one is the same, look at whom this server asks as, and where: some issuers, Keycloak among them, tell only a client that stands in the token’s aud. Keycloak also says false where it is asked at another host name than iss has.',
        headline: 'The issuer says that the token is not active',
      },
    'no-jti': () => ({
      says: 'This server has a list of revoked tokens, and this token has no jti by which it could stand there.',
      because: 'The list holds jti. Of a token without one nobody can tell whether it was revoked.',
      fix: 'Require jti, or ask the issuer about each token (introspection).',
      headline: 'Nobody can tell whether it was revoked',
    }),
    otherwise: ({ name, found, expected }: { name: string; found: string; expected: string }): Explanation => ({
      says: `${name} of the token is ${expected}; the issuer’s answer has ${found}.`,
      because:
        'An answer about a token says of it what the token says. This one may be about another token: then nobody has asked whether this one was revoked.',
      fix: 'Look whether the answer is about this token. If it is, find out which of the two this server goes by: no specification says it, and the user, the client or the scopes are others.',
      note: 'another answer',
      headline: 'The issuer’s answer differs from the token',
    }),
    error: notAnswered,
    unreadable: notReadable,
  },
  run({ facts: { claims }, policy: { revoked }, introspection, now, pass, fail, warn, unknown }) {
    let told: JsonObject | null = null
    if (introspection !== null) {
      const expected = 'active: true'
      const at = { in: 'request' } as const
      const answer = readAnswer(introspection)
      if (answer.kind !== 'answer') return unknown(answer.kind, () => ({ expected, found: answer.found }), at)
      const { active } = answer
      if (active.value !== true) return fail('inactive', () => ({ expected, found: clip(active.text, 40) }), at)
      told = answer.claims
    }
    const jti = memberValue(claims, 'jti')
    const at = { in: 'payload', member: 'jti' } as const
    const evidence = () => ({
      expected: 'not on the list of revoked tokens',
      found: typeof jti === 'string' ? clip(jti, 60) : show(jti, 60),
    })
    if (typeof jti === 'string' && revoked.includes(jti)) return fail('revoked', evidence, at)
    if (typeof jti !== 'string' && revoked.length > 0 && told === null) return warn('no-jti', evidence, at)
    const [other] = told === null ? [] : differences(claims, told, now)
    return other ? warn('otherwise', () => other, { in: 'request' }) : pass(evidence, at)
  },
})
