import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { challenge } from '@/lib/pipeline/challenge'
import { stationsOf } from '@/lib/judge/stations'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'
import { checks } from './checks'
import { readObject } from './encoding/json'
import { plainJose } from '../oracle/plain-jose'
import { plainRequest } from './http/request'
import { base64urlOf } from './encoding/segments'
import { validate } from './validate'
import { summarize } from '../judge/summary'

const server = world.servers[1] as (typeof world.servers)[number]
const now = world.mint.now
const all: readonly Scenario[] = scenarios

const names = fc.oneof(
  fc.constantFrom(
    'iss',
    'aud',
    'exp',
    'nbf',
    'iat',
    'scope',
    'alg',
    'typ',
    'kid',
    'crit',
    'b64',
    'jwk',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.string(),
)
const json = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown)
const objects = fc
  .array(fc.tuple(names, json), { maxLength: 8 })
  .map((pairs) => `{${pairs.map(([n, v]) => `${JSON.stringify(n)}:${JSON.stringify(v)}`).join(',')}}`)
const tokens = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(objects, objects).map(([h, p]) => `${base64urlOf(h)}.${base64urlOf(p)}.c2ln`),
  fc.tuple(fc.base64String(), fc.base64String(), fc.base64String()).map((parts) => parts.join('.')),
)

test('nothing is thrown, and no check breaks, whatever is presented', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        tokens.map((t) => `Bearer ${t}`),
        { maxLength: 2 },
      ),
      async (authorization) => {
        const report = await validate({ request: plainRequest(server.resource, { authorization }), server, now })
        expect(report.results.filter((r) => r.status === 'error')).toEqual([])
        expect(report.verdict.outcome).not.toBe('accepted')
        const answer = challenge(report, server)
        for (const [, value] of answer?.headers ?? []) expect(value).toMatch(/^[\x20-\x7e]*$/)
        expect(summarize(report, server, answer).headline).not.toBe('')
        expect(stationsOf(report).flatMap((s) => (s.kind === 'fold' ? s.steps : [s]))).toHaveLength(checks.length)
      },
    ),
    { numRuns: 300 },
  )
})

test('what the pipeline accepts, plain jose accepts under the same policy', async () => {
  const accepted = all.filter((s) => s.expect.outcome === 'accepted' && !s.expect.differs)
  expect(accepted.length).toBeGreaterThan(10)
  for (const scenario of accepted) expect(await plainJose(await inputOf(scenario, world))).toBe('accepts')
})

test('leaving a check out never turns an acceptance into a rejection, nor does adding one accept more', async () => {
  const optional = checks.filter((c) => c.canBeOff).map((c) => c.id)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.subarray(optional),
      fc.subarray(optional),
      async (scenario, few, more) => {
        const input = await inputOf(scenario, world)
        const strict = { ...input, server: { ...input.server, policy: { ...input.server.policy, off: few } } }
        const lax = {
          ...input,
          server: { ...input.server, policy: { ...input.server.policy, off: [...few, ...more] } },
        }
        const [a, b] = [await validate(strict), await validate(lax)]
        if (a.verdict.outcome === 'accepted') expect(b.verdict.outcome).toBe('accepted')
        if (b.verdict.outcome === 'rejected') expect(a.verdict.outcome).toBe('rejected')
      },
    ),
    { numRuns: 200 },
  )
})

test('without the issuer’s keys nothing is ever accepted', async () => {
  for (const scenario of all.filter((s) => !s.introspection)) {
    const input = await inputOf(scenario, world)
    const issuers = input.server.issuers.map((i) => ({ ...i, keys: null }))
    expect((await validate({ ...input, server: { ...input.server, issuers } })).verdict.outcome).not.toBe('accepted')
  }
})

test('a JSON object is read with every member, in order, digits as they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), json), { maxLength: 6 }), (pairs) => {
      const text = `{${pairs.map(([n, v]) => `${JSON.stringify(n)} : ${JSON.stringify(v)}`).join(' ,\n')}}`
      const object = readObject(text)
      if (typeof object === 'string') throw new TypeError(object)
      expect(object.members.map((m) => [m.name, m.text])).toEqual(pairs.map(([n, v]) => [n, JSON.stringify(v)]))
      for (const m of object.members) expect(text.slice(m.valueAt.from, m.valueAt.to)).toBe(m.text)
    }),
  )
})

test('digits beyond what a number holds are kept', () => {
  const object = readObject('{"n":9007199254740993}')
  expect(typeof object === 'string' ? object : object.members[0]?.text).toBe('9007199254740993')
})
