// Tokens that differ in what each has of its own share what has been decided of one of them.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { inputOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { anyTarget } from './any-servers.fixture'
import { checks } from './checks'
import type { Check } from './check'
import { likenessOf, ownClaims } from './claims/likeness'
import { type JsonObject, readObject } from './encoding/json'
import { base64urlOf } from './encoding/segments'
import { plainObject } from './encoding/plain-object'
import { oneByOne } from './one-by-one.fixture'
import { compile } from './servers'
import type { ValidationInput } from './types'
import { validate } from './validate'

/** As tokens come by the thousand: alone, and to a server that reads them whatever their length. */
const plain = ({ request, server, now }: ValidationInput): ValidationInput => ({
  request: { ...request, dpop: [], clientCertificate: null, origin: null, form: null },
  server: { ...server, policy: { ...server.policy, maxTokenLength: 1e6 } },
  now,
})

/** The claims of a token that can be written anew; `null`: it has none. */
function claimsOf({ request }: ValidationInput): Readonly<Record<string, unknown>> | null {
  const [, payload = '', ...more] = (request.authorization[0] ?? '').split('.')
  return more.length === 1 ? plainObject(Buffer.from(payload, 'base64url').toString()) : null
}

/** The request with other claims and another signature. */
function rewritten(input: ValidationInput, claims: object, signature: string): ValidationInput {
  const [line = '', ...more] = input.request.authorization
  const [header] = line.split('.')
  const authorization = [`${header}.${base64urlOf(JSON.stringify(claims))}.${signature}`, ...more]
  return { ...input, request: { ...input.request, authorization } }
}

const inputs = (
  await Promise.all((scenarios as readonly Scenario[]).map((scenario) => inputOf(scenario, world)))
).flatMap((input) => {
  const claims = claimsOf(input)
  return claims ? [{ input: plain(input), claims }] : []
})

/** Those of which much is decided by what is drawn below. */
const accepted: (typeof inputs)[number][] = []
for (const one of inputs) if ((await validate(one.input)).verdict.outcome === 'accepted') accepted.push(one)

const { now } = world.mint
/** Values as tokens have them. */
const usual = {
  exp: fc.constantFrom(now + 300, now + 60, now, now - 1, now - 1e6, now * 1000, -1),
  nbf: fc.constantFrom(now - 60, now, now + 60),
  iat: fc.constantFrom(now - 60, now, now + 60, now - 1e6),
  auth_time: fc.constantFrom(now, now - 1e6),
  jti: fc.constantFrom('a', 'b', 'token-1', 'https://x.example/'),
  sub: fc.constantFrom('alice', 'bob', 'inspector', 'https://x.example/'),
  sid: fc.constantFrom('a', 'b'),
  uti: fc.constantFrom('a', 'b'),
}
const unusual = fc.constantFrom<unknown[]>(null, '', 1.5, '17', [], ['a'], {}, true)

test('each claim of a token’s own is drawn here', () => {
  expect(Object.keys(usual)).toEqual([...ownClaims.keys()])
})

/** Where a token has such a value of its own, it has another. */
const withOwn = (claims: Readonly<Record<string, unknown>>, other: object) => ({
  ...claims,
  ...Object.fromEntries(Object.entries(other).filter(([name]) => ownClaims.get(name)?.(claims[name]))),
})

test('what does not vary decides the same of all tokens of a family', async () => {
  const steady = (checks as readonly Check[]).filter(({ varies }) => !varies).map(({ id }) => id)
  const decided = async (input: ValidationInput) =>
    (await validate(input)).results.flatMap((r) =>
      steady.includes(r.id) ? [{ id: r.id, status: r.status, reason: 'reason' in r ? r.reason : null }] : [],
    )
  const drawn = fc.tuple(fc.constantFrom(...inputs), fc.record(usual), fc.record(usual), fc.constantFrom('', 'c2ln'))
  await fc.assert(
    fc.asyncProperty(drawn, async ([{ input, claims }, one, other, signature]) => {
      const [some, others] = [claims, withOwn(claims, other)]
      expect(alike(some)).toBe(alike(others))
      const later = { ...rewritten(input, others, signature), now: one.iat }
      expect(await decided(later)).toEqual(await decided(rewritten(input, some, 'c2ln')))
    }),
    { numRuns: 500 },
  )
}, 60_000)

const alike = (claims: object) => likenessOf(readObject(JSON.stringify(claims)) as JsonObject)

test('one token after another: each verdict is that of one check after another, asked anew', async () => {
  const { verify } = crypto.subtle
  // Whether a signature fits is told by its last octet, as a token that is written anew has none of its own.
  const spy = vi.spyOn(crypto.subtle, 'verify').mockImplementation(async (_algorithm, _key, signature) => {
    const octets = new Uint8Array(signature as ArrayBuffer)
    return octets.at(-1) !== 0
  })
  const token = fc.record({
    of: fc.nat(1),
    own: fc.record(usual),
    odd: fc.option(fc.tuple(fc.constantFrom(...ownClaims.keys(), 'aud', 'scope', 'cnf'), unusual), { freq: 6 }),
    signature: fc.constantFrom('AAAB', 'AAAB', 'AAAC', 'AAAA', '', '!'),
    later: fc.constantFrom(0, 0, 4000),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(fc.constantFrom(...inputs), fc.constantFrom(...accepted)),
      fc.array(anyTarget, { maxLength: 4 }),
      fc.array(token, { minLength: 2, maxLength: 12 }),
      async (from, drawn, tokens) => {
        // Their own servers accept some of them.
        const targets = [...from.map(({ input: { server } }) => ({ server, url: server.resource })), ...drawn]
        const judge = compile(targets)
        for (const { of, own, odd, signature, later } of tokens) {
          const { input, claims } = from[of] as (typeof inputs)[number]
          const changed = { ...withOwn(claims, own), ...(odd && { [odd[0]]: odd[1] }) }
          const presented = { ...rewritten(input, changed, signature), now: now + later }
          const verdicts = await judge(presented)
          for (const [i, { server, url }] of targets.entries()) {
            const request = { ...presented.request, url }
            const { verdict } = await oneByOne(structuredClone({ ...presented, request, server }))
            expect(verdicts[i]).toEqual(verdict)
          }
        }
      },
    ),
    { numRuns: 100 },
  )
  spy.mockRestore()
  expect(crypto.subtle.verify).toBe(verify)
}, 60_000)
