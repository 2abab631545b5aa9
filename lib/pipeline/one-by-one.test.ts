// The runner overlaps, shares and postpones. Here the pipeline runs as plainly as it can be written, and both agree.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'
import type { Open } from './check'
import { checks } from './checks'
import { rarelyRefused } from './rarely-refused'
import { overlooks } from './leaves-out'
import { comparators } from './audience/comparators'
import { plainReport } from './report'
import { compile, type Target } from './servers'
import type { AudienceComparison, Facts, ValidationInput, Verdict } from './types'
import { validate } from './validate'

const all: readonly Scenario[] = scenarios

/** One check after another, each handed everything, each text made at once. */
async function oneByOne({ request, server, now, introspection = null }: ValidationInput) {
  const facts: Partial<Facts> = {}
  const results: ({ id: string } & Record<string, unknown>)[] = []
  for (const check of checks) {
    const given = {
      request,
      server,
      policy: server.policy,
      dpop: server.policy.dpop,
      now,
      introspection,
      facts: { ...facts },
    }
    const unverified = () => !facts.verified && check.needs.some((need) => need === 'claims' || need === 'binding')
    const mark = { id: check.id, reached: true }
    const evidence = check.notApplicable?.(given as unknown as Open)
    const missing = check.needs.find((need) => facts[need] === undefined)
    if (evidence) results.push({ ...mark, unverified: unverified(), status: 'pass', evidence: evidence(), at: null })
    else if (missing) {
      const waitsFor = checks.slice(0, results.length).findLast((c) => c.provides.includes(missing))?.id ?? missing
      results.push({ ...mark, unverified: unverified(), status: 'blocked', waitsFor })
    } else {
      const body = await check.body()
      const said = await body.run({ ...given, ...body.outcomes } as Open)
      const isOff = check.canBeOff && server.policy.off.includes(check.id)
      const overlooked = said.status === 'fail' && overlooks(server, check, said)
      if (said.status !== 'fail' || isOff || overlooked) Object.assign(facts, said.facts)
      const shown = { evidence: said.evidence(), at: said.at }
      const found =
        said.status === 'pass' ? shown : { ...shown, reason: said.reason, explanation: said.explain(said.evidence()) }
      const marks = { ...mark, unverified: unverified() }
      if (said.status === 'fail' && overlooked && !isOff)
        results.push({ ...marks, status: 'off', finding: found, instead: null, overlooked })
      else if (!isOff) results.push({ ...marks, status: said.status, ...found })
      else {
        const { replaceable } = check
        const seen = said.status !== 'fail' || replaceable?.reasons.includes(said.reason)
        const instead = replaceable && seen && !server.policy.off.includes(replaceable.by) ? replaceable.by : null
        results.push({
          ...marks,
          status: 'off',
          finding: said.status === 'fail' && !instead ? found : null,
          instead,
          overlooked: false,
        })
      }
    }
  }
  return { results, facts }
}

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
      const { verdict, results } = plainReport(report)
      const end = verdict.outcome === 'accepted' ? checks.length : checks.findIndex((c) => c.id === verdict.decidedBy)
      const reached = reference.results.map((r, i) => ({ ...r, reached: i <= end }))
      expect({
        id: scenario.id,
        results: results.map((r) => ('finding' in r && r.finding ? { ...r, finding: bare(r.finding) } : r)),
      }).toEqual({ id: scenario.id, results: reached })
      expect(report.facts).toEqual(reference.facts)
      expect(structuredClone({ verdict, results })).toEqual({ verdict, results })
      if (verdict.outcome === 'rejected' && verdict.decidedBy === 'signature') rejectedBySignature += 1
    }
    foreign = input.request.authorization[0]?.split('.')[2] ?? foreign
  }
  expect(rejectedBySignature).toBeGreaterThan(400)
}, 60_000)

const bare = ({
  reason,
  evidence,
  explanation,
  at,
}: {
  reason: string
  evidence: unknown
  explanation: unknown
  at: unknown
}) => ({ reason, evidence, explanation, at })

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

const optional = checks.filter((c) => c.canBeOff).map((c) => c.id)
const policies = fc.record(
  {
    lenient: fc.subarray([...rarelyRefused]),
    algorithms: fc.subarray(['RS256', 'ES256', 'PS256', 'HS256', 'none']),
    types: fc.subarray(['at+jwt', 'JWT']),
    audience: fc.constantFrom(...(Object.keys(comparators) as AudienceComparison[])),
    otherNames: fc.subarray(['https://billing.example.com/mcp', 'api://x']),
    singleAudience: fc.boolean(),
    companions: fc.subarray(['https://issues.example.com/mcp']),
    requiredClaims: fc.subarray(['iss', 'exp', 'sub', 'nope']),
    requiredScopes: fc.subarray(['issues:read', 'admin']),
    clockTolerance: fc.constantFrom(0, 60, 1e6),
    maxTokenLength: fc.constantFrom(10, 8192),
    origins: fc.constantFrom(null, []),
    maxTokenAge: fc.constantFrom(null, 60),
    scopeClaims: fc.subarray(['scope', 'scp']),
    acr: fc.constantFrom(null, 'mfa'),
    mtls: fc.constantFrom('optional' as const, 'required' as const),
    issuerUnreachable: fc.boolean(),
    passesTokenOn: fc.boolean(),
    off: fc.subarray(optional),
    dpop: fc.record({
      mode: fc.constantFrom('off' as const, 'optional' as const, 'required' as const),
      algorithms: fc.subarray(['ES256', 'RS256']),
      past: fc.constantFrom(5, 300),
      future: fc.constant(5),
      nonce: fc.constantFrom(null, 'n'),
      seen: fc.constant([]),
    }),
  },
  { requiredKeys: [] },
)
const targetsWith = fc.array(
  fc.record({
    server: fc.constantFrom(...world.servers),
    policy: policies,
    trusts: fc.constantFrom('its issuer', 'nobody', 'an issuer without keys'),
    resource: fc.option(fc.constantFrom('', 'https://issues.example.com/mcp/'), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 6 },
)

test('and so it is at servers of any policy, whoever they trust', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), targetsWith, fc.boolean(), async (scenario, drawn, answered) => {
      const input = { ...(await inputOf(scenario, world)), ...(answered && { introspection: '{"active":true}' }) }
      const targets = drawn.map(({ server, policy, trusts, resource = server.resource }) => ({
        url: server.resource,
        server: {
          ...server,
          resource,
          issuers:
            trusts === 'nobody'
              ? []
              : server.issuers.map((i) => (trusts === 'its issuer' ? { ...i } : { ...i, keys: null })),
          policy: { ...server.policy, ...policy },
        },
      }))
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
