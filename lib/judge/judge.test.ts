import { base64url } from 'jose'
import { beforeAll, describe, expect, it, test } from 'vitest'
import * as demoKeys from '@/content/keys'
import { scenarioById, scenarios, world } from '@/content/catalog'
import { presets } from '@/content/presets'
import { caseOfScenario } from '../case/from-scenario'
import type { Case } from '../case/case'
import { challenge } from '../pipeline/challenge'
import { checkById } from '../pipeline/checks'
import { privateMembers } from '../pipeline/keys/members'
import { validate } from '../pipeline/validate'
import { inputOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { judgeExample, judgeScenario } from './example'
import { judge } from './judge'
import { judgeRequest } from './judge-request'
import type { Judgement } from './judgement'
import { stepsOf } from './station'
import { stationsOf } from './stations'
import { summarize } from './summary'

const all: readonly Scenario[] = scenarios
const asWritten = { server: null, audience: 'as-issued', expired: false } as const

/** Every object in it, at any depth. */
function objectsIn(value: unknown): readonly object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

const isKey = (o: object): boolean => o instanceof CryptoKey || o instanceof Uint8Array || 'kty' in o

/** Values of the private and secret members of every key among the arguments. */
const privateValues = (...sources: readonly unknown[]): readonly string[] =>
  sources
    .flatMap(objectsIn)
    .filter((o) => 'kty' in o)
    .flatMap((jwk) => Object.entries(jwk).filter(([name]) => privateMembers.some((n) => n === name)))
    .flatMap(([, value]) => (typeof value === 'string' && value.length > 4 ? [value] : []))

/** Through a MessageChannel, as to a worker and back. */
function posted(judgement: Judgement): Promise<Judgement> {
  const { port1, port2 } = new MessageChannel()
  return new Promise<Judgement>((resolve) => {
    port2.addEventListener('message', ({ data }) => resolve(data))
    port2.start()
    port1.postMessage(judgement)
  }).finally(() => port1.close())
}

let published: readonly string[] = []
beforeAll(() => {
  published = privateValues(demoKeys)
  // RSA keys have six, EC keys one: an empty list would prove nothing.
  expect(published.length).toBeGreaterThan(10)
})

describe.each(all.map((s) => [s.id, s] as const))('the judgement of %s', (_, scenario) => {
  it('is what the pipeline says, and crosses a worker boundary whole and without keys', async () => {
    const input = await inputOf(scenario, world)
    const judgement = await judgeRequest(input)

    const report = await validate(input)
    const answer = challenge(report, input.server)
    expect(judgement).toMatchObject({
      verdict: report.verdict,
      summary: summarize(report, input.server, answer),
      stations: stationsOf(report),
      answer,
    })

    expect(structuredClone(judgement)).toEqual(judgement)
    expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement)
    expect(await posted(judgement)).toEqual(judgement)

    expect(objectsIn(judgement).filter(isKey)).toEqual([])
    const text = JSON.stringify(judgement)
    expect([...published, ...privateValues(input)].filter((value) => text.includes(value))).toEqual([])
  })
})

test('a case is judged as the scenario it shows, at the instant its clock is fixed to', async () => {
  for (const scenario of all) {
    const judgement = await judge(await caseOfScenario(scenario, world), presets)
    const { outcome, decidedBy, reason, status } = scenario.expect
    expect({ id: scenario.id, ...judgement.verdict }).toMatchObject({
      id: scenario.id,
      outcome,
      ...(decidedBy && { decidedBy, reason }),
    })
    expect(judgement.answer?.status ?? null).toBe(status)
  }
})

describe('a case', () => {
  const given = (patch: Partial<Case>) =>
    caseOfScenario(scenarioById('good-token-issues'), world).then((shown): Case => ({ ...shown, ...patch }))

  it('is judged at the instant given, whatever its clock says', async () => {
    const late = await judge(await given({}), presets, world.mint.now + 3600)
    expect(late.verdict).toMatchObject({ outcome: 'rejected', decidedBy: 'expiry' })
  })
  it('with a running clock needs an instant', async () => {
    await expect(judge(await given({ clock: { kind: 'live' } }), presets)).rejects.toThrow(TypeError)
    const live = await judge(await given({ clock: { kind: 'live' } }), presets, world.mint.now)
    expect(live.verdict.outcome).toBe('accepted')
  })
  it('speaks of azp only where the token has it', async () => {
    const because = async (claims: object) => {
      const [header] = (await given({})).token.split('.')
      const token = `${header}.${base64url.encode(JSON.stringify(claims))}.AA`
      const { stations } = await judge(await given({ token, policy: { requiredClaims: ['client_id'] } }), presets)
      const step = stepsOf(stations).find(({ id }) => id === 'required-claims')
      return step?.explanation?.because
    }
    expect(await because({ azp: 'agent-1' })).toContain('azp')
    expect(await because({})).not.toContain('azp')
  })
  it('with edits is refused: the token they make is not known here', async () => {
    await expect(judge(await given({ edited: { header: '{}', payload: '{}' } }), presets)).rejects.toThrow(TypeError)
  })
  it('shows nothing of the private key or the secret a reader has pasted as the server’s', async () => {
    const secret = 'a-secret-of-more-than-32-characters!'
    const mine = {
      server: 'mine',
      mine: { issuer: 'https://auth.example.com', resource: 'https://issues.example.com/mcp', profile: '' },
    }
    const keysText = JSON.stringify({
      keys: [demoKeys.demoRsa, demoKeys.demoEc, { kty: 'oct', k: 'c2VjcmV0LXNlY3JldA' }],
    })
    const judgement = await judge(await given({ ...mine, keysText, secret }), presets)
    const text = JSON.stringify(judgement)
    expect(
      [...published, secret, btoa(secret).replace(/=+$/, ''), 'c2VjcmV0LXNlY3JldA'].filter((v) => text.includes(v)),
    ).toEqual([])
  })
})

describe('an example', () => {
  const strict = scenarioById('wide-scope-replay')
  it('without a change is the scenario', async () => {
    expect(await judgeExample(strict, asWritten, world)).toEqual(await judgeScenario(strict, world))
  })
  it.each([
    ['this', 'accepted'],
    ['other', 'rejected'],
    ['none', 'rejected'],
    ['client', 'rejected'],
    ['star', 'rejected'],
  ] as const)('for audience %s is %s', async (audience, outcome) => {
    const judgement = await judgeExample(strict, { ...asWritten, audience }, world)
    expect(judgement.verdict.outcome).toBe(outcome)
  })
  it('expired is rejected for that, and at another server for the audience', async () => {
    const expired = { ...asWritten, audience: 'this', expired: true } as const
    expect((await judgeExample(strict, expired, world)).verdict).toMatchObject({ decidedBy: 'expiry' })
    const elsewhere = await judgeExample(strict, { ...asWritten, server: 'tenant-2' }, world)
    expect(elsewhere).toMatchObject({
      verdict: { decidedBy: 'audience' },
      server: { name: 'Tenant 2', resource: 'https://mcp.example.com/tenant2/mcp', scopes: ['files:read'] },
      token: { aud: 'https://issues.example.com/mcp', scope: 'issues:read billing:read' },
    })
  })
  it('asks another server as it is, without the scenario’s changes to its own', async () => {
    const careless = scenarioById('wide-scope-replay-careless')
    const { stations } = await judgeExample(careless, { ...asWritten, server: 'billing' }, world)
    expect(stepsOf(stations).filter((s) => s.status === 'off')).toEqual([])
  })
})

test('a check that can refuse does not head a warning as its refusal', async () => {
  for (const scenario of all) {
    const { stations } = await judgeScenario(scenario, world)
    for (const step of stepsOf(stations).filter(({ status }) => status === 'warn')) {
      const check = checkById(step.id)
      if (check?.http && step.reason !== 'several') expect(step.title, scenario.id).not.toBe(check.failureTitle)
    }
  }
})

test.each([
  ['mtls-no-certificate', 'The client sent no certificate'],
  ['mtls-not-a-certificate', 'The client’s certificate cannot be read'],
  ['introspection-error-jwt', 'Undecided: the issuer has not answered the question'],
  ['expired', 'The token has expired'],
  ['exp-string', 'exp is not a number'],
  ['nbf-string', 'nbf is not a number'],
  ['iat-string', 'iat is not a number'],
])('%s is headed with what is true of it', async (id, headline) => {
  const scenario = all.find((s) => s.id === id)
  if (!scenario) throw new TypeError(`no scenario ${id}`)
  expect((await judgeScenario(scenario, world)).summary.headline).toBe(headline)
})
