import { memberValue } from '../pipeline/encoding/json'
import { readSegment } from '../pipeline/encoding/object-segment'
import { decodeSegment } from '../pipeline/encoding/segments'
import type { Jwk, Report, ValidationInput } from '../pipeline/types'
import type { Attempt, Subject } from './hypothesis'
import { verifierOf, type VerifyText } from './verify-text'

/** Longest token, in characters, whose signature is tried again. */
export const longestTried = 65_536
/** Attempts to verify for one diagnosis, over all hypotheses. Almost all of them are orders of members. */
export const mostAttempts = 6000

/** Opens a judged request for the hypotheses about one of its steps. Once it is stale nothing verifies any more. */
export function subjectOf(
  input: ValidationInput,
  report: Report,
  check: string,
  reason: string,
  isStale: () => boolean = () => false,
): Subject {
  const { request, server, now, introspection = null } = input
  const { facts } = report
  const token = facts.token ?? credentialsOf(request.authorization[0] ?? '')
  const parts = token.length > longestTried ? [] : token.split('.')
  const object = (segment: string | undefined) => {
    const read = segment ? readSegment(segment) : 'empty'
    return typeof read === 'string' ? null : read
  }
  const header = facts.header ?? object(parts[0])
  const alg = header && memberValue(header, 'alg')
  const key = facts.key?.jwk ?? null
  const tried = { token, parts, alg: typeof alg === 'string' ? alg : '', key }
  return {
    ...tried,
    check,
    reason,
    request,
    server,
    introspection,
    now,
    header,
    claims: facts.claims ?? object(parts[1]),
    keys: server.issuers.flatMap((i) => i.keys?.keys ?? []),
    verifies: attemptsOf(tried, isStale),
  }
}

const credentialsOf = (authorization: string): string => authorization.trim().replace(/^\S+\s+/, '')

type Tried = Pick<Subject, 'token' | 'parts' | 'alg' | 'key'>

/** Verifies with what an attempt changes, until the budget is spent. A key is imported once for each algorithm. */
function attemptsOf({ token, parts, alg, key }: Tried, isStale: () => boolean): Subject['verifies'] {
  let left = token.length > longestTried ? 0 : mostAttempts
  const own = decodeSegment(parts[2] ?? '') ?? new Uint8Array()
  const imported = new Map<Jwk, Map<string, Promise<VerifyText>>>()
  const verifier = (jwk: Jwk, by: string) => {
    const ofKey = imported.get(jwk) ?? new Map<string, Promise<VerifyText>>()
    const found = ofKey.get(by) ?? verifierOf(jwk, by)
    imported.set(jwk, ofKey.set(by, found))
    return found
  }
  return async (attempt: Attempt) => {
    const jwk = attempt.key ?? key
    if (!jwk || left === 0 || isStale()) return false
    left -= 1
    const verify = await verifier(jwk, attempt.alg ?? alg)
    return verify(attempt.signed ?? `${parts[0] ?? ''}.${parts[1] ?? ''}`, attempt.signature ?? own, attempt.saltLength)
  }
}
