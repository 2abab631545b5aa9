import { describe, expect, test } from 'vitest'
import { demoMint } from '@/content/mint'
import { type ScenarioId, scenarios } from '@/content/scenarios'
import { servers } from '@/content/servers'
import { stackById, stacks } from '@/content/stacks'
import { judgeRequest } from '../judge/judge-request'
import { audienceChecks } from '../pipeline/audience/checks'
import { plainRequest } from '../pipeline/http/request'
import type { Policy, ValidationInput } from '../pipeline/types'
import { inputOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { asStackAnswers } from './answers'
import { besideOf } from './beside'
import { challengeOf, differenceOf, errorIn } from './compare'
import { readCredentials } from './credentials'
import { refusals, type Stack } from './stack'

const all: readonly Scenario[] = scenarios
const input = (id: ScenarioId, policy: Partial<Policy> = {}): Promise<ValidationInput> => {
  const scenario = all.find((one) => one.id === id) as Scenario
  return inputOf({ ...scenario, policy: { ...scenario.policy, ...policy } } as Scenario, { servers, mint: demoMint })
}
const stack = (id: string) => stackById(id) as Stack

/** Status, error and who is said to be looser, in a line. */
async function line(given: ValidationInput, id: string): Promise<string> {
  const answer = await asStackAnswers(given, stack(id))
  if (answer === null) return 'nobody can say'
  const beside = besideOf(await judgeRequest(given), answer)
  const error =
    errorIn(challengeOf(answer.answer)) ?? (challengeOf(answer.answer) === null ? 'no challenge' : 'no error')
  return [answer.answer.status, ...(answer.accepted ? [] : [error]), ...(beside?.looser ? ['looser'] : [])].join(' ')
}

describe('what a stack answers', () => {
  test.each<[ScenarioId, string, string]>([
    ['good-token-issues', 'typescript-v1', '200'],
    ['cross-server-replay', 'typescript-v1', '401 invalid_token'],
    ['cross-server-replay', 'typescript-v1-unwrapped', '500 no challenge'],
    ['cross-server-replay', 'typescript-v2-unwrapped', '500 no challenge'],
    ['cross-server-replay', 'mcp-auth', '401 invalid_audience'],
    ['cross-server-replay', 'fastmcp', '401 no challenge'],
    ['cross-server-replay', 'jose', '401 invalid_token'],
    ['no-credentials', 'typescript-v2', '401 invalid_token'],
    ['no-credentials', 'mcp-auth', '401 missing_auth_header'],
    ['no-credentials', 'jose', '401 no error'],
    ['bearer-alone', 'typescript-v1', '401 invalid_token'],
    ['bearer-alone', 'express-oauth2-jwt-bearer', '400 no error'],
    ['token-in-query', 'express-oauth2-jwt-bearer', '401 invalid_token'],
    ['header-and-query', 'express-oauth2-jwt-bearer', '400 invalid_request'],
    ['header-and-query', 'typescript-v1', '200 looser'],
    ['issuer-unreachable', 'typescript-v1', '500 no challenge'],
    ['issuer-unreachable', 'mcp-handler', '401 invalid_token'],
    ['expired-within-tolerance', 'typescript-v1', '401 invalid_token'],
    ['expired-within-tolerance', 'jose', '200'],
    ['exp-milliseconds', 'jose', '200 looser'],
    ['revoked', 'typescript-v1', '200 looser'],
    ['mtls-no-certificate', 'typescript-v1', '200 looser'],
    ['mtls-no-certificate', 'express-oauth2-jwt-bearer', '400 invalid_request'],
    ['dpop-required', 'express-oauth2-jwt-bearer', '400 no error'],
    ['keys-not-given', 'typescript-v1', 'nobody can say'],
  ])('%s at %s: %s', async (id, at, expected) => expect(await line(await input(id), at)).toBe(expected))

  test('a server that leaves the audience out takes a replay, but where the stack compares whatever it is told', async () => {
    const careless = await input('cross-server-replay', { off: [...audienceChecks, 'scope'] })
    const taken = await Promise.all(stacks.map(async ({ id }) => [id, await line(careless, id)] as const))
    expect(taken.filter(([, said]) => said !== '200').map(([id]) => id)).toEqual([
      'expected-resource',
      'express-oauth2-jwt-bearer',
    ])
  })

  test('at the second of its expiry a token passes one gate and not the other', async () => {
    const given = await input('expires-now', { clockTolerance: 30 })
    expect(await line(given, 'typescript-v1')).toBe('200')
    expect(await line(given, 'mcp-handler')).toBe('401 invalid_token')
  })
})

describe('a header as a stack reads it', () => {
  const read = (header: string, id: string) => {
    const found = readCredentials(plainRequest('https://a.example/mcp', { authorization: [header] }), stack(id).reads)
    return 'refused' in found ? found.refused : found.token
  }
  test.each([
    ['Bearer abc def', 'abc', 'header', 'header'],
    ['Bearer  abc', 'empty', 'header', 'abc'],
    ['bearer abc', 'abc', 'abc', 'abc'],
    ['Bearer', 'empty', 'empty', 'empty'],
    ['Basic abc', 'header', 'header', 'header'],
  ])('%j', (header, second, two, pattern) => {
    expect(['typescript-v1', 'mcp-auth', 'jose'].map((id) => read(header, id))).toEqual([second, two, pattern])
  })
})

describe('stacks as data', () => {
  test.each(stacks.map((one) => [one.id, one] as const))('%s', (_, { answers, order, dpop }) => {
    const beforeTheToken = ['missing', 'header', 'empty', 'twice']
    const named = [...new Set([...Object.keys(answers), ...Object.keys(dpop?.answers ?? {})])]
    expect(named.filter((name) => !refusals.includes(name as (typeof refusals)[number]))).toEqual([])
    expect(named.filter((name) => !beforeTheToken.includes(name) && !order.some((one) => one === name))).toEqual([])
    for (const said of [...Object.values(answers), ...Object.values(dpop?.answers ?? {})]) {
      const names = [...(said.challenge ?? []).join().matchAll(/\{(.*?)\}/g)].map(([, name]) => name)
      expect(['metadata', 'origin', 'scope', 'algs']).toEqual(expect.arrayContaining(names))
      expect(errorIn(said.challenge?.join(', ') ?? null)).toBe(said.error)
    }
  })

  test('nothing a stack accepts and the specifications refuse goes unsaid', async () => {
    for (const scenario of all) {
      const given = await inputOf(scenario, { servers, mint: demoMint })
      const judgement = await judgeRequest(given)
      for (const one of [stack('typescript-v1'), stack('express-oauth2-jwt-bearer')]) {
        const answer = await asStackAnswers(given, one)
        if (!answer?.accepted || judgement.verdict.outcome !== 'rejected') continue
        expect(besideOf(judgement, answer), `${scenario.id} at ${one.id}`).toMatchObject({ looser: true })
      }
    }
  })
})

test('a prediction and an answer differ first in what is gravest', async () => {
  const predicted = await asStackAnswers(await input('expired'), stack('express-oauth2-jwt-bearer'))
  if (!predicted) throw new TypeError('it was foretold')
  const challenge = challengeOf(predicted.answer)?.replace('…', 'exp claim timestamp check failed') ?? null
  const got = { status: 401, challenge, result: false }
  expect(differenceOf(predicted, got)).toBeNull()
  expect(differenceOf(predicted, { ...got, result: true })).toBe('verdict')
  expect(differenceOf(predicted, { ...got, status: 500 })).toBe('status')
  expect(differenceOf(predicted, { ...got, challenge: null })).toBe('error')
  expect(differenceOf(predicted, { ...got, challenge: `${challenge}, x="y"` })).toBe('challenge')
})
