import { expect, test } from 'vitest'
import { strictPolicy } from '../pipeline/policy'
import { stepsAnswering } from './answering'
import { parseChallenges } from '../error-texts/challenge'
import { settingsOf } from './settings'
import type { Found } from './survey'
import { ecKey, issuer, keysUrl, server } from './world.fixture'

const found = (changes: Partial<Found> = {}, keys: unknown = { keys: [ecKey] }): Found => ({
  resource: server,
  issuers: [{ issuer, jwksUri: keysUrl, keysText: JSON.stringify(keys) }],
  scopes: ['files:read'],
  scopesSupported: ['files:read', 'files:write'],
  dpopRequired: false,
  dpopAlgorithms: null,
  ...changes,
})
const settings = (changes?: Partial<Found>, keys?: unknown) => settingsOf(found(changes, keys), strictPolicy)

test('each part is put where it belongs', async () => {
  const { inputs, keys, notes } = await settings()
  expect(inputs).toEqual({
    server: 'mine',
    mine: { resource: server, issuer, profile: '' },
    keysText: JSON.stringify(
      { keys: [{ kty: 'EC', kid: 'k1', alg: 'ES256', use: 'sig', crv: 'P-256', x: ecKey.x, y: ecKey.y }] },
      null,
      2,
    ),
    policy: { requiredScopes: ['files:read'] },
  })
  expect([keys, notes]).toEqual([1, []])
})

test('what the metadata lists as supported is not required', async () => {
  expect((await settings({ scopes: null })).inputs.policy).toEqual({})
})

test('no private half and no shared secret is taken over', async () => {
  const d = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'
  const { inputs, keys } = await settings(
    {},
    {
      keys: [
        { ...ecKey, d },
        { kty: 'oct', kid: 's', k: d },
      ],
    },
  )
  expect(inputs.keysText).not.toContain(d)
  expect(keys).toBe(1)
})

test('keys of several issuers say whose they are', async () => {
  const other = {
    issuer: 'https://other.example',
    jwksUri: null,
    keysText: JSON.stringify({ keys: [{ ...ecKey, kid: 'k2' }] }),
  }
  const { inputs } = await settings({ issuers: [...found().issuers, other] })
  expect(inputs.mine.issuer).toBe(`${issuer} https://other.example`)
  expect(JSON.parse(inputs.keysText).keys.map((key: { issuer: string }) => key.issuer)).toEqual([
    issuer,
    'https://other.example',
  ])
})

test('the algorithms of the keys are allowed, and none that is not of their type', async () => {
  const p384 = {
    ...ecKey,
    crv: 'P-384',
    alg: 'ES384',
    x: 'qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
    y: 'qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
  }
  expect((await settings({}, { keys: [p384] })).inputs.policy.algorithms).toEqual(['RS256', 'ES256', 'ES384'])
  expect((await settings({}, { keys: [{ ...ecKey, alg: 'HS256' }] })).inputs.policy.algorithms).toBeUndefined()
})

test('bound tokens, where the resource demands them', async () => {
  const { policy } = (await settings({ dpopRequired: true, dpopAlgorithms: ['ES256'] })).inputs
  expect(policy.dpop).toEqual({ ...strictPolicy.dpop, mode: 'required', algorithms: ['ES256'] })
})

test('without keys it says that the verdict stays open', async () => {
  const { notes } = await settings({ issuers: [{ issuer, jwksUri: null, keysText: null }] })
  expect(notes).toEqual([expect.stringContaining('Without keys')])
})

test('a refusal names the steps that are answered so, the same words first', () => {
  const ids = (status: number | null, value: string) =>
    stepsAnswering(status, parseChallenges(value)).map(({ id }) => id)
  const words = 'Bearer error="invalid_token", error_description="token was not issued for this resource"'
  expect(ids(401, words)[0]).toBe('audience')
  expect(ids(401, words)).toContain('expiry')
  expect(ids(403, 'Bearer error="insufficient_scope"')).toEqual(['scope'])
  expect(ids(401, 'Bearer')).toEqual(expect.arrayContaining(['authorization']))
  expect(ids(null, '')).toEqual([])
})
