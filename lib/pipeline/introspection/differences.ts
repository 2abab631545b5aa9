import { type JsonObject, memberValue } from '../encoding/json'
import { clip, listed } from '../encoding/visible-text'
import { audienceValues } from '../claims/audience-values'
import { clientOf } from '../claims/client'

interface Difference {
  /** Of the claim, as the token has it. */
  readonly name: string
  /** In the token. */
  readonly expected: string
  /** In the answer. */
  readonly found: string
}

/**
 * What the issuer's answer says otherwise than a JWT that it was asked about. What one of them leaves out is none: issuers
 * keep claims out of tokens, and out of answers (RFC 7662 §2.2). Nor is an aud that has a value in common, nor a time that is
 * yet to come.
 */
export function* differences(token: JsonObject, answer: JsonObject, now: number): Generator<Difference> {
  const [aud, named] = [audienceValues(token), audienceValues(answer)]
  if (named.length > 0 && aud.length > 0 && !aud.some((one) => named.includes(one)))
    yield { name: 'aud', expected: listed(aud), found: listed(named) }
  for (const name of ['iss', 'sub', 'jti']) yield* ofTexts(name, memberValue(token, name), memberValue(answer, name))
  const [client, told] = [clientOf(token), clientOf(answer)]
  if (client && told) yield* ofTexts(client.claim, client.id, told.id)
  const [exp, end] = [memberValue(token, 'exp'), memberValue(answer, 'exp')]
  if (typeof exp === 'number' && typeof end === 'number' && end <= now && end !== exp)
    yield { name: 'exp', expected: String(exp), found: `${end}, which has passed` }
  const [scope, granted] = [memberValue(token, 'scope'), memberValue(answer, 'scope')]
  if (typeof scope !== 'string' || typeof granted !== 'string') return
  const known = new Set(granted.split(' '))
  if (scope.split(' ').some((one) => !known.has(one))) yield* ofTexts('scope', scope, granted)
}

function* ofTexts(name: string, own: unknown, told: unknown): Generator<Difference> {
  if (typeof own !== 'string' || typeof told !== 'string' || own === told) return
  yield { name, expected: clip(own, 80), found: clip(told, 80) }
}
