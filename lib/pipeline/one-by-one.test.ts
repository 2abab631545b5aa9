// The runner overlaps, shares and postpones. The pipeline run as plainly as it can be written agrees with it.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'
import { anyTarget } from './any-servers.fixture'
import { asOneByOne, oneByOne } from './one-by-one.fixture'
import { rarelyRefused } from './rarely-refused'
import { compile, type Target } from './servers'
import type { ValidationInput, Verdict } from './types'
import { validate } from './validate'

const all: readonly Scenario[] = scenarios

/** The input as it is, and with signatures that are changed by a bit, of another token, or cut off. */
function variants(input: ValidationInput, foreign: string): readonly ValidationInput[] {
  const [first = '', ...more] = input.request.authorization
  const parts = first.split('.')
  const [header, payload, signature = ''] = parts
  if (parts.length !== 3) return [input]
  const flipped = signature.slice(0, 7) + (signature[7] === 'A' ? 'B' : 'A') + signature.slice(8)
  return [
    input,
    ...[flipped, foreign, '', `${signature}!`, signature.slice(0, -2)].map((other) => ({
      ...input,
      request: { ...input.request, authorization: [`${header}.${payload}.${other}`, ...more] },
    })),
  ]
}

test('the report is that of one check after another, for good, broken and foreign signatures', async () => {
  let foreign = 'c2ln'
  let rejectedBySignature = 0
  for (const scenario of all) {
    const input = await inputOf(scenario, world)
    for (const variant of variants(input, foreign)) {
      const [report, reference] = [await validate(variant), await oneByOne(variant)]
      const plain = asOneByOne(report)
      const { verdict } = plain
      expect({ id: scenario.id, ...plain, facts: report.facts }).toEqual({ id: scenario.id, ...reference })
      expect(structuredClone(plain)).toEqual(plain)
      if (verdict.outcome === 'rejected' && verdict.decidedBy === 'signature') rejectedBySignature += 1
    }
    foreign = input.request.authorization[0]?.split('.')[2] ?? foreign
  }
  expect(rejectedBySignature).toBeGreaterThan(400)
}, 60_000)

/** What `validate` says of each. */
const each = (targets: readonly Target[], input: ValidationInput): Promise<readonly Verdict[]> =>
  Promise.all(
    targets.map(
      async ({ server, url }) => (await validate({ ...input, request: { ...input.request, url }, server })).verdict,
    ),
  )

test('every scenario at every server: the verdict is that of the pair', async () => {
  const targets = world.servers.map((server) => ({ server, url: server.resource }))
  const ask = compile(targets)
  for (const scenario of all) {
    const input = await inputOf(scenario, world)
    expect({ id: scenario.id, verdicts: await ask(input) }).toEqual({
      id: scenario.id,
      verdicts: await each(targets, input),
    })
  }
})

test('and so it is at servers of any policy, whoever they trust', async () => {
  const someTargets = fc.array(anyTarget, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), someTargets, fc.boolean(), async (scenario, targets, answered) => {
      const input = { ...(await inputOf(scenario, world)), ...(answered && { introspection: '{"active":true}' }) }
      expect(await compile(targets)(input)).toEqual(await each(targets, input))
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a token is verified once for each key, however many servers are asked', async () => {
  const verify = vi.spyOn(crypto.subtle, 'verify')
  const input = await inputOf(all.find((s) => s.id === 'good-token-issues') as Scenario, world)
  const [first, second] = world.servers as [Target['server'], Target['server']]
  const otherwise = { ...second.policy, algorithms: ['RS256'], dpop: { ...second.policy.dpop, mode: 'off' as const } }
  const copied = second.issuers.map((issuer) => structuredClone(issuer))
  const careless = { ...second.policy, lenient: [...rarelyRefused], off: ['audience', 'single-credential'] }
  const policies = [otherwise, careless].map((policy) => ({ ...second, policy }))
  const targets = [first, second, ...policies, { ...second, issuers: copied }]
  await compile(targets.map((server) => ({ server, url: server.resource })))(input)
  expect(verify).toHaveBeenCalledTimes(1)
  verify.mockRestore()
})
