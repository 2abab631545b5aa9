import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKeys } from '../keys/read'
import type { PublicJwk } from './case'
import { caseOfLink, emptyLink, initialCase, type LinkState } from './link-state'
import { leftOut, linkStateOf } from './outgoing'
import { encodeText } from '../share/codec'
import { decodeLink, encodeLink } from './link'
import { empty, full } from './sample.fixture'

const linkOf = async (json: unknown) => encodeText(typeof json === 'string' ? json : JSON.stringify(json))
const open = async (json: unknown, defaults: LinkState = empty) => decodeLink(await linkOf(json), defaults)

const name = fc.string({ unit: 'binary', maxLength: 40 })
const anything = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
  maxLength: 200,
})
const names = fc.array(anything, { maxLength: 5 })
const jwk: fc.Arbitrary<PublicJwk> = fc.record(
  { kty: fc.constantFrom('RSA', 'EC', 'OKP', '__proto__'), kid: name, n: name, x: name },
  { requiredKeys: ['kty'] },
)
const states: fc.Arbitrary<LinkState> = fc
  .record({
    token: anything,
    server: name.filter((s) => s.length <= 80),
    policy: fc.record(
      {
        algorithms: names,
        audience: fc.constantFrom('exact', 'normalized', 'slash', 'prefix'),
        singleAudience: fc.boolean(),
        requiredClaims: names,
        clockTolerance: fc.integer({ min: 0, max: 86_400 }),
        maxTokenLength: fc.integer({ min: 1, max: 100_000 }),
        off: names,
      },
      { requiredKeys: [] },
    ),
    mine: fc.record({ resource: anything, issuer: anything, profile: name.filter((s) => s.length <= 80) }),
    clock: fc.integer({ min: -1e12, max: 8e12 }),
    scheme: fc.constantFrom('Bearer', 'DPoP'),
    request: fc.record(
      { method: name, url: anything, dpop: names, clientCertificate: fc.option(anything), origin: fc.option(anything) },
      { requiredKeys: [] },
    ),
    introspection: anything,
    authorization: fc.option(names),
    note: anything,
    keys: fc.option(fc.array(jwk, { maxLength: 4 })),
  })
  .map((state) => ({ ...emptyLink, ...state }))

describe('a state in a link', () => {
  test('opens as the same state, lone surrogates and __proto__ included', () =>
    fc.assert(
      fc.asyncProperty(states, async (state) => {
        const link = await encodeLink(state)
        expect(link.ok && (await decodeLink(link.fragment, empty))).toEqual({ kind: 'state', state, warnings: [] })
      }),
      { numRuns: 200 },
    ))

  test('is replaced by the scenario’s id while nothing was changed', async () => {
    expect(await encodeLink(full, 'expired')).toEqual({ ok: true, fragment: 'scenario=expired' })
    expect(await encodeLink(full, 'Not An Id')).toMatchObject({ fragment: expect.stringMatching(/^v1\.d\./) })
  })

  test('leaves behind whatever is not a public member, even if a cast put it there', async () => {
    const smuggled = { ...full, ownKey: 'SECRET', keys: [{ kty: 'EC', d: 'SECRET', x: 'x' }] } as unknown as LinkState
    const link = await encodeLink(smuggled)
    const opened = link.ok ? await decodeLink(link.fragment, empty) : null
    expect(opened).toEqual({ kind: 'state', warnings: [], state: { ...full, keys: [{ kty: 'EC', x: 'x' }] } })
  })

  test('that would not open again is refused instead', async () => {
    expect(await encodeLink({ ...full, clock: Number.NaN })).toMatchObject({
      ok: false,
      problem: 'type',
      says: 'clock: expected a number of seconds since 1970 from -8640000000000 to 8640000000000, found NaN.',
    })
    expect(await encodeLink({ ...full, token: 'a'.repeat(1024 * 1024 - 10) })).toMatchObject({
      ok: false,
      problem: 'huge',
    })
    const random = fc.sample(fc.string({ minLength: 300_000, maxLength: 300_000, size: 'max' }), 1)[0] ?? ''
    expect(await encodeLink({ ...full, token: random })).toMatchObject({ ok: false, problem: 'huge' })
  })
})

describe('a link of another version', () => {
  test('loses members this page does not know', async () =>
    expect(await open({ ...full, later: { deep: [1] }, policy: { off: [], unheardOf: 'required' } })).toEqual({
      kind: 'state',
      warnings: [],
      state: { ...full, policy: { off: [] } },
    }))

  test('gets the caller’s defaults for what it does not name', async () =>
    expect(await open({ token: 'a.b.c', mine: { issuer: 'https://i' } }, full)).toEqual({
      kind: 'state',
      warnings: [],
      state: { ...full, token: 'a.b.c', mine: { ...full.mine, issuer: 'https://i' } },
    }))

  test('is not read as one of this', async () =>
    expect(await decodeLink('#v2.d.abc', empty)).toEqual({
      kind: 'broken',
      problem: 'newer',
      says: 'This link is of version 2; this page reads version 1.',
      fix: 'Reload the page to get its newest version, or open the link where it was made.',
    }))
})

describe('a field of another type names its path', () => {
  for (const [json, says] of [
    [
      { policy: { clockTolerance: 'x' } },
      'policy.clockTolerance: expected a number of seconds from 0 to 86400, found "x".',
    ],
    [
      '{"policy":{"clockTolerance":1e999}}',
      'policy.clockTolerance: expected a number of seconds from 0 to 86400, found Infinity.',
    ],
    [
      { policy: { clockTolerance: -1 } },
      'policy.clockTolerance: expected a number of seconds from 0 to 86400, found -1.',
    ],
    [
      { policy: { maxTokenLength: 1.5 } },
      'policy.maxTokenLength: expected a whole number of characters from 1 to 10000000, found 1.5.',
    ],
    [
      { policy: { audience: 'loose' } },
      'policy.audience: expected one of exact, normalized, slash, prefix, typescript-sdk, python-sdk, go-sdk, typescript-tutorial, python-tutorial, client-id, found "loose".',
    ],
    [{ policy: { algorithms: ['ES256', 7] } }, 'policy.algorithms[1]: expected text, found 7.'],
    [{ policy: { off: 'issuer' } }, 'policy.off: expected a list, found "issuer".'],
    [{ policy: [] }, 'policy: expected an object, found a list of 0.'],
    [
      { policy: { requiredScopes: Array.from({ length: 101 }, () => 'a') } },
      'policy.requiredScopes: expected a list of at most 100, found a list of 101.',
    ],
    [{ mine: { resource: null } }, 'mine.resource: expected text, found null.'],
    [{ token: {} }, 'token: expected text, found an object.'],
    [{ server: 's'.repeat(81) }, /^server: expected text of at most 80 characters, found "s/],
    [{ clock: null }, /^clock: expected a number of seconds since 1970 .* found null\.$/],
    [{ authorization: [[]] }, 'authorization[0]: expected text, found a list of 0.'],
    [{ note: 5 }, 'note: expected text, found 5.'],
    [{ keys: {} }, 'keys: expected a list, found an object.'],
    [
      { keys: Array.from({ length: 65 }, () => ({ kty: 'EC' })) },
      'keys: expected a list of at most 64, found a list of 65.',
    ],
    [{ keys: [null] }, 'keys[0]: expected a JWK object, found null.'],
    [{ keys: [{ kid: 'a' }] }, 'keys[0].kty: expected text, found nothing.'],
    [{ keys: [{ kty: 'RSA', n: 5 }] }, 'keys[0].n: expected text, found 5.'],
    [[], 'The whole link: expected an object, found a list of 0.'],
    ['null', 'The whole link: expected an object, found null.'],
  ] as const)
    test(String(says), async () => {
      const result = await open(json)
      expect(result).toMatchObject({
        kind: 'broken',
        problem: 'type',
        fix: expect.stringContaining('Ask for a new one'),
      })
      expect(result.kind === 'broken' && result.says).toMatch(
        typeof says === 'string' ? new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : says,
      )
    })
})

describe('keys that nobody here can use', () => {
  const unusable = [{ kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }]
  const judgedOf = async (keysText: string) => {
    const inputs = { ...initialCase, keysText }
    return { inputs, token: '', now: 0, keys: await readKeys(keysText) }
  }

  test('are handed on as they came', async () => {
    const judged = await judgedOf(caseOfLink({ ...empty, keys: unusable }).keysText)
    expect(judged.keys).toHaveProperty('problem')
    expect(linkStateOf(judged).keys).toEqual(unusable)
    expect(leftOut(judged)).toEqual([])
  })

  test('are named when a link cannot hold them', async () => {
    for (const text of ['-----BEGIN PUBLIC KEY-----', 'https://auth.example.com/jwks', '{"kty":"oct","k":"AA=="}'])
      expect(leftOut(await judgedOf(text))).toEqual(['keys'])
    expect(leftOut(await judgedOf(''))).toEqual([])
  })
})

describe('a crafted link', () => {
  test('does not bring a private key in, and says that it tried', async () => {
    const { keys } = full
    expect(await open({ ...full, keys: [{ ...keys?.[0], d: 'x', key_ops: ['sign'] }] })).toEqual({
      kind: 'state',
      state: full,
      warnings: ['keys[0]: the private member d was left out. Whoever had this link has the private key: replace it.'],
    })
  })

  test('does not bring a shared secret in', async () =>
    expect(await open({ ...full, keys: [{ kty: 'oct', k: 'AAAA' }] })).toEqual({
      kind: 'state',
      state: { ...full, keys: [] },
      warnings: ['keys[0] was left out: it is a shared secret, and links carry public keys only.'],
    }))

  test('has its note cut, never through a character', async () => {
    const result = await open({ ...full, note: `${'a'.repeat(279)}😀` })
    expect(result).toMatchObject({
      kind: 'state',
      state: { note: 'a'.repeat(279) },
      warnings: ['The note was cut to 280 characters; the link held 281.'],
    })
  })

  test('with __proto__ as a name changes nothing', async () => {
    const result = await open(
      '{"__proto__":{"polluted":1},"policy":{"__proto__":{"off":["x"]},"constructor":1},"keys":[{"kty":"EC","__proto__":{"d":"x"}}],"mine":{"__proto__":null}}',
    )
    expect(result).toEqual({ kind: 'state', state: { ...empty, keys: [{ kty: 'EC' }] }, warnings: [] })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('nested a hundred thousand deep gives an answer', async () => {
    for (const deep of [
      `${'['.repeat(1e5)}${']'.repeat(1e5)}`,
      `{"policy":{"off":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`,
      `{"x":${'{"x":'.repeat(1e5)}1${'}'.repeat(1e5)}}`,
    ])
      expect(['broken', 'state']).toContain((await open(deep)).kind)
  })

  test('of any text at all gives an answer', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          anything,
          anything.map((s) => `scenario=${s}`),
        ),
        async (s) => {
          expect(['none', 'scenario', 'broken']).toContain((await decodeLink(s, empty)).kind)
        },
      ),
    ))

  test('of any JSON at all gives an answer', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc
            .record({ policy: fc.anything(), keys: fc.anything(), mine: fc.anything() }, { requiredKeys: [] })
            .map((x) => JSON.stringify(x) ?? '0'),
        ),
        async (json) => {
          expect(['state', 'broken']).toContain((await open(json)).kind)
        },
      ),
    ))
})

describe('a fragment that is no state', () => {
  test('is nothing when it is empty', async () => {
    for (const nothing of ['', '#', ' ', '#=']) expect(await decodeLink(nothing, empty)).toEqual({ kind: 'none' })
  })

  test('is a scenario, also when a sentence ended after it', async () =>
    expect(await decodeLink('#scenario%3Dexpired).', empty)).toEqual({ kind: 'scenario', id: 'expired' }))

  test('is refused when the scenario’s id cannot be one', async () => {
    for (const id of ['A', 'a/b', '../x', 'a'.repeat(81), '__proto__'])
      expect(await decodeLink(`scenario=${id}`, empty)).toMatchObject({
        kind: 'broken',
        problem: 'scenario',
        says: expect.stringContaining('small letters, digits and hyphens'),
      })
  })

  test('says what to do when it belongs to something else', async () =>
    expect(await decodeLink('#the-design', empty)).toEqual({
      kind: 'broken',
      problem: 'foreign',
      says: 'What follows the # is not a playground link: expected v1.… or scenario=…, found "the-design".',
      fix: 'Copy the link again from the share button, or start with an empty playground.',
    }))

  test('shows no character that is not seen as what it is', async () => {
    for (const fragment of ['v1.\u000E.x', 'v1.d\u202E.x', '\u202Eelse', 'v1.d.A\u202EAA'])
      expect(await decodeLink(fragment, empty)).toMatchObject({
        kind: 'broken',
        says: expect.stringMatching(/^[^\p{Cc}\p{Cf}]+‹U\+[0-9A-F]{4}›[^\p{Cc}\p{Cf}]*$/u),
      })
  })

  test('says that it was cut', async () =>
    expect(await decodeLink((await linkOf(full)).slice(0, -9), empty)).toEqual({
      kind: 'broken',
      problem: 'broken',
      says: expect.stringMatching(/^This link arrived damaged: expected .+, found .+\.$/),
      fix: 'It was probably cut or wrapped on its way. Copy the whole link again, up to its last character.',
    }))

  test('says that it is no JSON', async () =>
    expect(await open('{"token"')).toMatchObject({
      problem: 'broken',
      says: 'This link arrived damaged: expected JSON, found text that is none.',
    }))
})
