import { listed, literal, show } from '../encoding/visible-text'
import { memberValue } from '../encoding/json'
import { unavailable } from '../http/answers'
import type { Explanation, Facts, TrustedIssuer } from '../types'
import { notBoolean } from './active'
import { notAnswered, notReadable, readAnswer } from './answer'
import type { Told } from './told'

interface Asked {
  readonly introspection: string
  readonly unreachable: boolean
  readonly issuers: readonly TrustedIssuer[]
}

interface Said {
  readonly status: 'fail' | 'warn' | 'unknown'
  readonly reason: 'inactive' | 'unreachable' | 'other-issuer' | 'error' | 'unreadable' | 'vouched'
  readonly evidence: () => Told
  readonly facts?: Pick<Facts, 'claims' | 'verified'>
}

/** About an opaque token, whose claims are then those of the answer. */
export function ofOpaque({ introspection, unreachable, issuers }: Asked): Said {
  const expected = 'active: true'
  const evidence = (found: string, words: Explanation) => () => ({ expected, found, words })
  if (unreachable) return { status: 'fail', reason: 'unreachable', evidence: evidence('no answer', notReached) }
  const answer = readAnswer(introspection)
  if (answer.kind !== 'answer') {
    const words = (answer.kind === 'error' ? notAnswered : notReadable)(answer)
    return { status: 'unknown', reason: answer.kind, evidence: evidence(answer.found, words) }
  }
  const { claims, active } = answer
  const found = show(active.value, 40)
  if (active.value !== true) return { status: 'fail', reason: 'inactive', evidence: evidence(found, inactive(found)) }
  const facts = { claims, verified: true } as const
  const iss = memberValue(claims, 'iss')
  if (iss === undefined || issuers.length === 0 || issuers.some(({ issuer }) => issuer === iss))
    return { status: 'warn', reason: 'vouched', evidence: evidence('true', vouched), facts }
  const named = typeof iss === 'string' ? literal(iss) : show(iss, 60)
  const trusted = listed(
    issuers.map(({ issuer }) => issuer),
    ' or ',
  )
  return {
    status: 'fail',
    reason: 'other-issuer',
    evidence: () => ({ expected: trusted, found: named, words: otherIssuer(named, trusted) }),
    facts,
  }
}

const inactive = (found: string): Explanation =>
  notBoolean(found) ?? {
    says: `Asked about this token, the issuer answered active: ${found}.`,
    because:
      'Anything but true means: expired, revoked, never issued, or not for you to know. The answer is not meant to say which.',
    fix: 'The client asks for a new token. If the answer about a fresh one is the same, this server asks as somebody whom the issuer does not tell about it: with credentials of another client, of another environment, or of none the token is for.',
  }

const notReached: Explanation = {
  says: 'The issuer does not answer, so nobody can say what this token stands for.',
  because:
    'That is not the token’s fault, and another token would fare no better. Nothing has been judged, so nothing may be accepted either.',
  fix: 'Answer 503 and try again. A server may keep an earlier answer for a short while, never beyond the exp in it.',
  headline: 'The issuer cannot be asked',
  http: unavailable,
}

/** As APISIX does, where it is told which issuers to trust (apache/apisix#13916); many servers do not look at it. */
const otherIssuer = (found: string, trusted: string): Explanation => ({
  says: `The answer is active: true, for a token that was issued by ${found}. This server trusts ${trusted}.`,
  because:
    'An answer may leave iss out; where it stands, it says who issued the token. One endpoint may answer for several issuers or tenants. A server that does not compare it takes the tokens of all of them.',
  fix: 'If it is this server’s own issuer, spelled otherwise, configure it as its metadata document spells it. If not, the client gets a token from the issuer that this server trusts.',
  headline: 'The issuer that answers names another issuer',
  description: 'issuer not trusted',
})

const vouched: Explanation = {
  says: 'The issuer says that this token is active, and what it stands for.',
  because:
    'An opaque token has no signature to verify: the issuer’s answer, over a connection the server trusts, takes its place. Audience, time and scope are judged from that answer.',
  headline: 'The issuer vouches for this token',
  fix: 'Nothing to do. Remember to compare aud in the answer as well: active alone does not mean active for you.',
}
