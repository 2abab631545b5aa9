import { expect, test, vi } from 'vitest'
import { invalidToken } from './http/answers'
import { strictPolicy } from './policy'
import { type Check, defineCheck, defineSplitCheck } from './check'
import { checks } from './checks'
import { plainRequest } from './http/request'
import { rarelyRefused } from './rarely-refused'
import type { Evidence, Policy } from './types'
import { validate } from './validate'

const evidence: Evidence = { expected: 'this', found: 'that' }
const words = { says: 'It is wrong.', because: 'Because.', fix: 'Mend it.' }
const common = {
  group: 'request',
  title: 'good',
  failureTitle: 'bad',
  label: 'it',
  demandedBy: 'policy',
  specs: [],
  jose: null,
  canBeOff: true,
  http: invalidToken('bad'),
} as const

/** Establishes that the signature is good, so that what comes after it decides. */
const signed = defineCheck({
  ...common,
  id: 'signed',
  needs: [],
  provides: ['verified', 'scheme'],
  reasons: {},
  run: ({ pass }) => pass(() => evidence, undefined, { verified: true, scheme: 'Bearer' }),
})

const run = (pipeline: readonly Check[], policy: Partial<Policy> = {}) =>
  validate(
    {
      request: plainRequest('https://rs.example/mcp', { authorization: ['Bearer x'] }),
      server: {
        id: 'rs',
        name: 'RS',
        resource: 'https://rs.example/mcp',
        issuers: [],
        policy: { ...strictPolicy, ...policy },
      },
      now: 7,
    },
    pipeline,
  )

test('a check is handed what it declares and nothing else', async () => {
  const seen: unknown[] = []
  const check = defineCheck({
    ...common,
    id: 'curious',
    needs: ['scheme'],
    reads: ['request.origin', 'server.resource', 'policy.types', 'dpop.mode', 'now'],
    reasons: {},
    run: (context) => {
      const { pass, fail, warn, unknown, ...given } = context
      seen.push(given)
      return pass(() => evidence)
    },
  })
  const idle = defineCheck({
    ...common,
    id: 'modest',
    needs: [],
    reasons: {},
    run: ({ pass, fail, warn, unknown, ...given }) => {
      seen.push(given)
      return pass(() => evidence)
    },
  })
  await run([signed, check, idle])
  expect(seen).toEqual([
    {
      facts: { scheme: 'Bearer' },
      request: { origin: null },
      server: { resource: 'https://rs.example/mcp' },
      policy: { types: ['at+jwt'] },
      dpop: { mode: 'optional' },
      now: 7,
      introspection: undefined,
    },
    { facts: {}, request: {}, server: {}, policy: {}, dpop: {}, now: undefined, introspection: undefined },
  ])
})

test('what it does not declare it cannot even write down', () => {
  defineCheck({
    ...common,
    id: 'strict',
    needs: ['scheme'],
    reads: ['policy.types'],
    reasons: { wrong: ({ who }: { who: string }) => ({ ...words, says: who }) },
    run({ facts, policy, request, now, fail }) {
      // @ts-expect-error -- a fact that is not in `needs`
      void facts.token
      // @ts-expect-error -- a setting that is not in `reads`
      void policy.acr
      // @ts-expect-error -- a part of the request that is not in `reads`
      void request.url
      // @ts-expect-error -- the clock is a part like any other
      void (now + 1)
      // @ts-expect-error -- a reason nobody explains
      void (() => fail('unheard-of', () => evidence))
      // @ts-expect-error -- evidence of another shape than the reason takes
      void (() => fail('wrong', () => evidence))
      return fail('wrong', () => ({ ...evidence, who: policy.types.join() }))
    },
  })
})

const failing = (making: () => Evidence = () => evidence, explain: () => typeof words = () => words) =>
  defineCheck({
    ...common,
    id: 'failing',
    needs: [],
    reasons: { wrong: explain },
    run: ({ fail }) => fail('wrong', making),
  })

test('no text is made until somebody reads it, and then once', async () => {
  const [making, explain] = [vi.fn(() => evidence), vi.fn(() => words)]
  const { results, verdict } = await run([signed, failing(making, explain)])
  expect(verdict).toEqual({ outcome: 'rejected', decidedBy: 'failing', reason: 'wrong' })
  const [, result] = results
  if (result?.status !== 'fail') throw new TypeError('it should have failed')
  expect([making, explain].map((f) => f.mock.calls.length)).toEqual([0, 0])
  expect(result.evidence).toBe(result.evidence)
  expect([making, explain].map((f) => f.mock.calls.length)).toEqual([1, 0])
  expect(result.explanation).toBe(result.explanation)
  expect([making, explain].map((f) => f.mock.calls.length)).toEqual([1, 1])
  expect(explain).toHaveBeenCalledWith(evidence)
})

test('no check needs a fact that a later one provides', () => {
  const late = checks.flatMap((check, i) =>
    check.needs.filter((need) => checks.slice(i).some((later) => (later.provides as readonly string[]).includes(need))),
  )
  expect(late).toEqual([])
})

test('without a fact it needs a check waits for the one that should have established it', async () => {
  const needy = defineCheck({
    ...common,
    id: 'needy',
    needs: ['token'],
    reasons: {},
    run: ({ pass }) => pass(() => evidence),
  })
  const source = defineCheck({
    ...common,
    id: 'source',
    needs: [],
    provides: ['token'],
    reasons: { wrong: () => words },
    run: ({ fail }) => fail('wrong', () => evidence),
  })
  expect((await run([signed, source, needy])).results[2]).toMatchObject({ status: 'blocked', waitsFor: 'source' })
  expect((await run([signed, needy])).results[1]).toMatchObject({ status: 'blocked', waitsFor: 'token' })
})

test.each([
  [
    'at once',
    () => {
      throw new RangeError('ours')
    },
  ],
  [
    'later',
    async () => {
      throw new RangeError('ours')
    },
  ],
])('a check that breaks %s is shown as our fault, and nothing is accepted', async (_, fault) => {
  const broken = defineCheck({ ...common, id: 'broken', needs: [], reasons: {}, run: fault as () => never })
  const { verdict, results } = await run([signed, broken], { off: ['broken'] })
  expect(results[1]).toMatchObject({ status: 'error', message: 'ours' })
  expect(verdict).toEqual({ outcome: 'undecided', decidedBy: 'broken', reason: 'error' })
})

test('a check the server leaves out keeps what it would have found', async () => {
  const { verdict, results } = await run([signed, failing()], { off: ['failing', 'signed'] })
  expect(verdict).toEqual({ outcome: 'accepted', despite: ['failing'] })
  expect(results[0]).toMatchObject({ status: 'off', finding: null })
  expect(results[1]).toMatchObject({ status: 'off', finding: { reason: 'wrong', evidence, explanation: words } })
})

test('a check whose question is not raised passes without its body, even where it is left out', async () => {
  const body = vi.fn()
  const split = defineSplitCheck({
    ...common,
    id: 'split',
    needs: ['scheme'],
    notApplicable: ({ facts: { scheme } }) => (scheme === 'Bearer' ? () => evidence : null),
    body,
  })
  const { results } = await run([signed, split], { off: ['split'] })
  expect(results[1]).toMatchObject({ status: 'pass', evidence, at: null })
  expect(body).not.toHaveBeenCalled()
})

test('a slow check holds up those that need its facts, and nobody else', async () => {
  const order: string[] = []
  let answer = () => {}
  const slow = defineCheck({
    ...common,
    id: 'slow',
    needs: [],
    provides: ['token'],
    reasons: {},
    run: ({ pass }) =>
      new Promise((resolve) => {
        answer = () => resolve(pass(() => evidence, undefined, { token: 't' }))
      }),
  })
  const other = defineCheck({
    ...common,
    id: 'other',
    needs: [],
    reasons: {},
    run({ pass }) {
      order.push('other')
      answer()
      return pass(() => evidence)
    },
  })
  const needy = defineCheck({
    ...common,
    id: 'needy',
    needs: ['token'],
    reasons: {},
    run({ facts: { token }, pass }) {
      order.push(`needy ${token}`)
      return pass(() => evidence)
    },
  })
  const { results, facts } = await run([signed, slow, other, needy])
  expect(order).toEqual(['other', 'needy t'])
  expect(results.map((r) => `${r.id} ${r.status}`)).toEqual(['signed pass', 'slow pass', 'other pass', 'needy pass'])
  expect(facts.token).toBe('t')
})

test('a slow check is asked before those it does not wait for, and reported in its place', async () => {
  const order: string[] = []
  const noting = (id: string, rest: Partial<Pick<Check, 'needs' | 'provides' | 'slow'>> = {}): Check =>
    defineCheck({
      ...common,
      ...rest,
      id,
      needs: rest.needs ?? [],
      reasons: {},
      run({ pass }) {
        order.push(id)
        return pass(() => evidence, undefined, rest.provides ? { token: 't' } : {})
      },
    })
  const pipeline = [
    signed,
    noting('early'),
    noting('source', { provides: ['token'] }),
    noting('between'),
    noting('slow', { needs: ['token'], slow: true }),
    noting('late'),
  ]
  const { results } = await run(pipeline)
  expect(order).toEqual(['source', 'slow', 'early', 'between', 'late'])
  expect(results.map(({ id }) => id)).toEqual(['signed', 'early', 'source', 'between', 'slow', 'late'])
})

test('what it is handed comes again: it decides once for the same, and again for anything else', async () => {
  const seen: unknown[] = []
  const check = defineCheck({
    ...common,
    id: 'curious',
    needs: ['scheme'],
    reads: ['request.origin', 'policy.types'],
    reasons: {},
    run({ request, policy, pass }) {
      seen.push([request.origin, policy.types])
      return pass(() => ({ expected: String(request.origin), found: String(policy.types) }))
    },
  })
  const server = (types: readonly string[]) => ({
    id: 'rs',
    name: 'RS',
    resource: 'https://rs.example/mcp',
    issuers: [],
    policy: { ...strictPolicy, types },
  })
  const [one, other] = [server(['at+jwt']), server(['JWT'])]
  const pipeline = [signed, check]
  const found = async (from: ReturnType<typeof server>, origin: string) => {
    const request = plainRequest('https://rs.example/mcp', { authorization: ['Bearer x'], origin })
    const { results } = await validate({ request, server: from, now: 7 }, pipeline)
    return results[1]?.status === 'pass' && results[1].evidence
  }
  const [first, again] = [await found(one, 'a'), await found(one, 'a')]
  expect(again).toEqual(first)
  expect(seen).toEqual([['a', ['at+jwt']]])
  expect(await found(one, 'b')).toEqual({ expected: 'b', found: 'at+jwt' })
  expect(await found(other, 'b')).toEqual({ expected: 'b', found: 'JWT' })
  expect(await found(one, 'a')).toEqual(first)
  expect(seen).toHaveLength(4)
})

test('nothing is accepted that nobody vouches for', async () => {
  await expect(run([failing()], { off: ['failing'] })).rejects.toThrow('accepted without a verified signature')
})

test('what a policy may let pass is what the checks declare', () =>
  expect(checks.flatMap(({ id, lenient = [] }: Check) => lenient.map((reason) => `${id}/${reason}`))).toEqual([
    ...rarelyRefused,
  ]))
