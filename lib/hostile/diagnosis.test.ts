import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoEc } from '@/content/keys'
import { demoEcPublic } from '@/content/issuer-keys'
import { diagnose } from '../diagnosis/diagnose'
import { plainRequest } from '../pipeline/http/request'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { strictPolicy } from '../pipeline/policy'
import type { ValidationInput } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { signCompact } from '../signing/sign'
import { type HostileCase, resource, unlimited } from './build'
import { hostileCases } from './corpus'
import { longTexts, size } from './growth.fixture'
import { StepCounter } from './steps.fixture'

const counter = new StepCounter()
beforeAll(() => counter.start())
afterAll(() => counter.stop())

const textOf = (segment = '') => decodeUtf8(decodeSegment(segment) ?? new Uint8Array()) ?? ''

/** The same token signed by the key of its issuer, so that what it says is what decides. */
async function inputOf({ token }: HostileCase): Promise<ValidationInput> {
  const [header, payload] = token.split('.').map(textOf)
  const named = (header ?? '').replace('"kid":"k1"', `"kid":"${demoEc.kid}"`)
  const now = 1_767_225_600
  const aud = payload?.includes('"aud"') ? '' : `"aud":"${resource}",`
  const said = (payload ?? '').replace('"exp"', `${aud}"client_id":"c","jti":"j","iat":${now},"exp"`)
  const signed = await signCompact(named, said, demoEc, 'ES256')
  return {
    request: plainRequest(resource, { authorization: [`Bearer ${signed}`] }),
    server: {
      id: 'mine',
      name: 'My server',
      resource,
      issuers: [{ issuer: 'https://auth.example.com', keys: { keys: [demoEcPublic] } }],
      policy: {
        ...strictPolicy,
        maxTokenLength: unlimited,
        requiredScopes: ['files:read'],
        // What is written twice here would decide before what it says.
        off: ['payload-members', 'header-members'],
      },
    },
    now,
    introspection: null,
  }
}

const cases = hostileCases.filter(({ name }) => /^(?:aud|iss|scope|kid|claims): /.test(name))

test.each(cases)(
  '$name: a cause is looked for in few steps for each character, and told in short',
  async ({ make }) => {
    const input = await inputOf(make(5000))
    const length = input.request.authorization[0]?.length ?? 0
    // What is made once is not part of it.
    await diagnose(input)
    await counter.reset()
    const steps = await counter.count(async () => expect(longTexts(await diagnose(input))).toEqual([]))
    // Each of some hundred hypotheses looks at what it speaks of; a product of two sizes would be 25 million.
    expect(steps).toBeLessThan(40 * length + 300_000)
  },
)

test('it is what these tokens say that decides', async () => {
  const decided = new Set<string>()
  for (const { make } of cases) {
    const { verdict } = await validate(await inputOf(make(size)))
    decided.add(verdict.outcome === 'accepted' ? 'accepted' : verdict.decidedBy)
  }
  for (const step of ['key', 'issuer-trust', 'audience', 'scope', 'expiry']) expect([...decided]).toContain(step)
})
