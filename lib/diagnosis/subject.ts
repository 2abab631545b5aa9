import { memberValue } from '../pipeline/encoding/json'
import { readSegment } from '../pipeline/encoding/object-segment'
import { decodeSegment } from '../pipeline/encoding/segments'
import type { Report, ValidationInput } from '../pipeline/types'
import type { Attempt, Subject } from './hypothesis'
import { verifyText } from './verify-text'

/** Longest token, in characters, whose signature is tried again. */
const longestTried = 65_536
/** Attempts to verify for one diagnosis, over all hypotheses. */
export const mostAttempts = 60

/** Opens a judged request for the hypotheses about one of its steps. */
export function subjectOf(input: ValidationInput, report: Report, check: string, reason: string): Subject {
  const { request, server, now } = input
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
    now,
    header,
    claims: facts.claims ?? object(parts[1]),
    keys: server.issuers.flatMap((i) => i.keys?.keys ?? []),
    verifies: verifierOf(tried),
  }
}

const credentialsOf = (authorization: string): string => authorization.trim().replace(/^\S+\s+/, '')

/** Verifies with what an attempt changes, until the budget is spent. */
function verifierOf({ token, parts, alg, key }: Pick<Subject, 'token' | 'parts' | 'alg' | 'key'>): Subject['verifies'] {
  let left = token.length > longestTried ? 0 : mostAttempts
  const own = decodeSegment(parts[2] ?? '') ?? new Uint8Array()
  return async (attempt: Attempt) => {
    const jwk = attempt.key ?? key
    if (!jwk || left === 0) return false
    left -= 1
    const signed = attempt.signed ?? `${parts[0] ?? ''}.${parts[1] ?? ''}`
    return verifyText(signed, attempt.signature ?? own, jwk, attempt.alg ?? alg)
  }
}
