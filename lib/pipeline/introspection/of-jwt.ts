import type { JsonObject } from '../encoding/json'
import { clip } from '../encoding/visible-text'
import type { Explanation } from '../types'
import { notBoolean } from './active'
import { notAnswered, notReadable, readAnswer } from './answer'
import { differences } from './differences'
import type { Told } from './told'

interface Said {
  readonly status: 'fail' | 'warn' | 'unknown'
  readonly reason: 'inactive' | 'otherwise' | 'error' | 'unreadable'
  readonly evidence: () => Told
}

/** About a JWT, which speaks for itself; `null`: the issuer says that it is active, and nothing that it does not say. */
export function ofJwt(claims: JsonObject, introspection: string, now: number): Said | null {
  const expected = 'active: true'
  const evidence = (found: string, words: Explanation) => () => ({ expected, found, words })
  const answer = readAnswer(introspection)
  if (answer.kind !== 'answer') {
    const words = (answer.kind === 'error' ? notAnswered : notReadable)(answer)
    return { status: 'unknown', reason: answer.kind, evidence: evidence(answer.found, words) }
  }
  const found = clip(answer.active.text, 40)
  if (answer.active.value !== true)
    return { status: 'fail', reason: 'inactive', evidence: evidence(found, inactive(found)) }
  const [other] = differences(claims, answer.claims, now)
  if (!other) return null
  return { status: 'warn', reason: 'otherwise', evidence: () => ({ ...other, words: otherwise(other) }) }
}

const inactive = (found: string): Explanation =>
  notBoolean(found) ?? {
    says: `Asked about this token, the issuer answered active: ${found}.`,
    because:
      'Its signature is good and its time has not run out, and the issuer says all the same that it counts no longer. It was revoked, or the session behind it has ended. Or this server may not know: who is not meant to learn of a token is told false, too.',
    fix: 'The client asks for a new token; if it gets none, the user signs in again. If the answer about a fresh one is the same, look at whom this server asks as, and where: some issuers, Keycloak among them, tell only a client that stands in the token’s aud. Keycloak also says false where it is asked at another host name than iss has.',
    headline: 'The issuer says that the token is not active',
  }

const otherwise = ({ name, expected, found }: Record<'name' | 'expected' | 'found', string>): Explanation => ({
  says: `${name} of the token is ${expected}; the issuer’s answer has ${found}.`,
  because: `An answer about a token says of it what the token says. This one may be about another token: then nobody has asked whether this one was revoked.${name === 'aud' ? ' A server that goes by aud of the answer refuses it: it is for somebody else.' : ''}`,
  fix: 'Look whether the answer is about this token. If it is, have the issuer say the same in both. Until it does, find out which of the two this server goes by: no specification says it.',
  note: 'another answer',
  headline: 'The issuer’s answer differs from the token',
})
