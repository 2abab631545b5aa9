import { challenge } from '../pipeline/challenge'
import type { Check } from '../pipeline/check'
import { findMember } from '../pipeline/encoding/json'
import type { Report, ValidationInput } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import type { Judgement } from './judgement'
import { stationsOf } from './stations'
import { summarize } from './summary'

/** Judges one request to one server at one instant. Without a `pipeline`, by every check. */
export async function judgeRequest(input: ValidationInput, pipeline?: readonly Check[]): Promise<Judgement> {
  const { server } = input
  const report = await validate(input, pipeline)
  const answer = challenge(report, server)
  return {
    verdict: report.verdict,
    summary: summarize(report, server, answer),
    stations: stationsOf(report),
    answer,
    server: { name: server.name, resource: server.resource, scopes: server.policy.requiredScopes },
    token: claimsOf(report),
  }
}

function claimsOf({ facts: { claims } }: Report): Judgement['token'] {
  if (!claims) return null
  const textOf = (name: string) => {
    const member = findMember(claims, name)
    return typeof member?.value === 'string' ? member.value : (member?.text ?? '')
  }
  return { aud: textOf('aud'), scope: textOf('scope') }
}
