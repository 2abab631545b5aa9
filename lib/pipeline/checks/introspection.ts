import { introspectionError, notAnswered } from '../claims/introspection-error'
import { notBoolean } from '../claims/introspection-active'
import { defineCheck } from '../check'
import { findMember, readObject } from '../encoding/json'
import { isOpaque } from '../encoding/object-segment'
import { invalidToken, unavailable } from '../http/answers'
import { rfc } from '../specs'
import type { Explanation } from '../types'
import { clip, show } from '../encoding/visible-text'

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
        says:
          found === 'nothing'
            ? 'Asked about this token, the issuer gave an answer without active.'
            : `Asked about this token, the issuer answered active: ${found}.`,
        because:
          found === 'nothing'
            ? 'Every answer of introspection has active (RFC 7662 §2.2). This one is something else: an error, or what another endpoint says. No server may take a token on it.'
            : 'Anything but true means: expired, revoked, never issued, or not for you to know. The answer is not meant to say which.',
        fix:
          found === 'nothing'
            ? 'Read the answer: it may say why. Look up introspection_endpoint in the issuer’s metadata; some issuers take JWTs there alone, and no opaque token.'
            : 'The client asks for a new token. If the answer about a fresh one is the same, this server asks as somebody whom the issuer does not tell about it: with credentials of another client, of another environment, or of none the token is for.',
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
    unreadable: ({ found }: { found: string }) => ({
      says: 'The introspection answer is not a JSON object.',
      because: 'Without a readable answer nothing is known about the token.',
      fix: found.startsWith(signed)
        ? 'It begins as a signed answer does (RFC 9701). The server verifies it as a token of the issuer; here paste what stands in its claim token_introspection.'
        : found.startsWith(page)
          ? 'It is a web page: the address is not the introspection endpoint, or something in front of it answers. Ask the address that introspection_endpoint of the issuer’s metadata names.'
          : 'Paste the body of the answer, from the first brace to the last.',
    }),
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
    const claims = readObject(introspection)
    // Not quoted: what stands there by mistake is most often the token.
    const length = () => `${formOf(introspection)}, ${introspection.length} characters`
    if (typeof claims === 'string') return fail('unreadable', () => ({ expected, found: length() }), at)
    const error = introspectionError(claims)
    if (error !== null) return unknown('error', () => ({ expected, found: clip(error, 60) }), at)
    const active = findMember(claims, 'active')
    if (active?.value !== true)
      return fail('inactive', () => ({ expected, found: active ? show(active.value, 40) : 'nothing' }), at)
    return warn('vouched', () => ({ expected, found: 'true' }), at, { claims, verified: true })
  },
})

const signed = 'no JSON object but a JWT'
const page = 'no JSON object but a web page'

function formOf(answer: string): string {
  const start = answer.slice(0, 200).trimStart()
  if (/^eyJ[\w-]+\./.test(start)) return signed
  return /^<(?:!doctype|html|\?xml)/i.test(start) ? page : 'no JSON object'
}
