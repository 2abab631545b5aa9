import { afterAll, beforeAll, expect, test } from 'vitest'
import { strictPolicy } from '../pipeline/policy'
import { full } from '../case/sample.fixture'
import { plainRequest } from '../pipeline/http/request'
import type { Jwk, TargetServer, ValidationInput } from '../pipeline/types'
import { plainReport } from '../pipeline/report'
import { challenge } from '../pipeline/challenge'
import { validate } from '../pipeline/validate'
import { summarize } from '../judge/summary'
import { type HostileCase, plain, unlimited } from './build'
import { crowdedCase, hostileCases } from './corpus'
import { expectLinear, longTexts, size } from './growth.fixture'
import { largestCases } from './largest'
import { StepCounter } from './steps.fixture'

const counter = new StepCounter()
beforeAll(async () => {
  // What is fetched and made once is not part of any case.
  for (const scheme of ['Bearer', 'DPoP']) await judged({ ...crowdedCase, scheme })
  await counter.start()
})
afterAll(() => counter.stop())

function inputOf({ token, policy, mine, request, introspection, scheme }: HostileCase): ValidationInput {
  const keys = { keys: full.keys as unknown as readonly Jwk[] }
  const server: TargetServer = {
    id: 'mine',
    name: 'My server',
    resource: mine.resource,
    issuers: mine.issuer.split(' ').map((issuer) => ({ issuer, keys })),
    policy: { ...strictPolicy, ...policy },
  }
  return {
    request: plainRequest(mine.resource, { ...request, authorization: [`${scheme} ${token}`] }),
    server,
    now: 1_767_225_600,
    introspection: introspection || null,
  }
}

async function judged(hostile: HostileCase) {
  const input = inputOf(hostile)
  const report = await validate(input)
  const { server } = input
  return { report, tooLong: longTexts([plainReport(report), summarize(report, server, challenge(report, server))]) }
}

test.each(hostileCases)('$name: judged in linear time, in short sentences', async ({ make }) => {
  await expectLinear(counter, make, judged)
  const { report, tooLong } = await judged(make(10 * size))
  expect(report.results.filter((r) => r.status === 'error')).toEqual([])
  expect(tooLong).toEqual([])
})

test.each(Object.values(largestCases).flat())(
  '$name: a bounded number of steps for each character',
  async ({ state }) => {
    const hostile = { ...plain, ...state, policy: { ...state.policy, maxTokenLength: unlimited } }
    await counter.reset()
    const steps = await counter.count(async () => expect((await judged(hostile)).tooLong).toEqual([]))
    const length = hostile.token.length + hostile.introspection.length + JSON.stringify(hostile.request).length
    // Every reader goes over a text several times; what explains a refusal costs the same for any text.
    expect(steps).toBeLessThan(40 * length + 3_000_000)
  },
)

test('settings as large as a link may carry make no long sentence', async () => {
  for (const scheme of ['Bearer', 'DPoP']) expect((await judged({ ...crowdedCase, scheme })).tooLong).toEqual([])
})

test('a token longer than the server reads is read no further, unless the server has no limit', async () => {
  const [{ make }] = hostileCases as [(typeof hostileCases)[number]]
  const limited = (off: readonly string[]) => {
    const hostile = make(10_000)
    return judged({ ...hostile, policy: { ...hostile.policy, maxTokenLength: 8192, off } })
  }
  const { report } = await limited([])
  expect(report.verdict).toMatchObject({ outcome: 'rejected', decidedBy: 'size' })
  expect(report.results.find((r) => r.id === 'payload')).toMatchObject({ status: 'blocked' })
  const { results } = (await limited(['size'])).report
  expect(results.find((r) => r.id === 'size')).toMatchObject({ status: 'off', finding: { reason: 'too-large' } })
  expect(results.find((r) => r.id === 'payload')).toMatchObject({ status: 'pass' })
})

test('the count tells a product of two sizes from their sum', async () => {
  const members = (n: number) => Array.from({ length: n }, (_, i) => `m${i}`)
  const growth = async (work: (names: readonly string[]) => unknown) => {
    await counter.reset()
    const [once, twice] = [members(size), members(2 * size)]
    return (await counter.count(() => work(once))) / (await counter.count(() => work(twice)))
  }
  expect(await growth((names) => names.filter((name) => names.includes(name)))).toBeLessThan(0.3)
  expect(await growth((names) => names.join().split(','))).toBeGreaterThan(0.4)
})
