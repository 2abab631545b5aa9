import { judgeRequest } from '../judge/judge-request'
import type { Judgement } from '../judge/judgement'
import { type Step, stepsOf } from '../judge/station'
import type { HttpAnswer } from '../pipeline/challenge'
import { isDpop } from '../pipeline/claims/cnf'
import type { TargetServer, ValidationInput } from '../pipeline/types'
import { answerOf } from './challenge'
import { readCredentials } from './credentials'
import { firstRefusal } from './refusals'
import { stackServer } from './server'
import type { Answers, Refusal, Said, Stack } from './stack'

/** What a server of a stack does with a request. */
export interface StackAnswer {
  readonly accepted: boolean
  readonly answer: HttpAnswer
  /** Which of its answers that is; `null` where it accepts. */
  readonly refusal: Refusal | null
  readonly said: Said | null
  /** The step for which it refuses; `null` where it does not get so far, or accepts. */
  readonly step: Step | null
}

/**
 * How a server of that stack answers the request, set as that server is.
 * `null`: something is missing that it would need, so nobody can say.
 */
export async function asStackAnswers(input: ValidationInput, stack: Stack): Promise<StackAnswer | null> {
  const server = stackServer(input.server, stack)
  const asked = { ...input, server }
  const credentials = readCredentials(input.request, stack.reads)
  if ('refused' in credentials) return refused(credentials.refused, null, stack.answers, asked)
  const seen = {
    ...input,
    // No stack asks the issuer about a token.
    introspection: null,
    request: {
      ...input.request,
      authorization: [`${credentials.scheme} ${credentials.token}`],
      ...(stack.dpop === null && { dpop: [] }),
    },
  }
  const verified = await findings(seen, server, stack)
  const late =
    verified === null || stack.expiryAgain === null ? null : await expiredAfterAll({ ...seen, server }, stack)
  if (verified === null) return null
  const answers = isDpop(credentials.scheme) ? { ...stack.answers, ...stack.dpop?.answers } : stack.answers
  const first = firstRefusal([...verified, ...(late ?? [])], answers, stack.order)
  if (first) return refused(late?.includes(first.step) ? 'expired' : first.refusal, first.step, answers, asked)
  return { accepted: true, answer: answerOf(200, null, asked), refusal: null, said: null, step: null }
}

function refused(refusal: Refusal, step: Step | null, answers: Answers, input: ValidationInput): StackAnswer {
  const said = answers[refusal] ?? (refusal === 'empty' || refusal === 'twice' ? answers.header : answers.token)
  return { accepted: false, answer: answerOf(said.status, said.challenge, input), refusal, said, step }
}

/** The steps for which it refuses; `null` if an answer takes what nobody has given. */
async function findings(
  input: ValidationInput,
  server: TargetServer,
  { letsPass }: Stack,
): Promise<readonly Step[] | null> {
  const { stations }: Judgement = await judgeRequest({ ...input, server })
  const steps = stepsOf(stations)
  const failing = steps.filter(({ id, status, reason }) => status === 'fail' && !letsPass.includes(`${id}/${reason}`))
  if (failing.length > 0) return failing
  return steps.some(({ status }) => status === 'unknown' || status === 'blocked' || status === 'error') ? null : []
}

/** The expiry, where only the tolerance has let it pass. */
async function expiredAfterAll(input: ValidationInput, stack: Stack): Promise<readonly Step[] | null> {
  const { server } = input
  // Less than any clock tells: at the second of exp itself the token passes.
  const clockTolerance = stack.expiryAgain === 'after' ? 1e-6 : 0
  const strict = { ...server, policy: { ...server.policy, clockTolerance } }
  const failing = await findings(input, strict, stack)
  return failing?.filter(({ id }) => id === 'expiry') ?? null
}
