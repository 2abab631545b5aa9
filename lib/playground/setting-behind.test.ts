import { expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import type { Policy } from '../pipeline/policy'
import { algorithms } from '../pipeline/keys/algorithms'
import { audienceComparisons } from '../pipeline/audience/comparisons'
import { checks } from '../pipeline/checks'
import { rarelyRefused } from '../pipeline/rarely-refused'
import type { Report } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { inputOf } from '../scenarios/run'
import { settingBehind, settingsBehind } from './setting-behind'
import { type FieldId, settingIds } from './settings'

const failing = (id: string, reason = 'any') => ({ id, status: 'fail', reason })

test('the reader’s own server is led to its profile, a demo server to what it has', () => {
  expect(settingBehind(failing('type', 'other'), true)).toBe('profile')
  expect(settingBehind(failing('type', 'other'), false)).toBe('types')
  expect(settingBehind(failing('issuer-trust', 'unknown'), true)).toBe('issuer')
  expect(settingBehind(failing('issuer-trust', 'unknown'), false)).toBeNull()
})

test('what a shared secret would verify is led to the secret', () => {
  const expecting = (id: string, reason: string, expected: string) =>
    settingBehind({ ...failing(id, reason), evidence: { found: 'nothing', expected } }, true)
  expect(expecting('signature', 'mismatch', 'a signature by the key given (HS256)')).toBe('secret')
  expect(expecting('key', 'not-given', 'one key for HS512')).toBe('secret')
  expect(expecting('signature', 'mismatch', 'a signature by HS256-key (RS256)')).toBe('keys')
  expect(expecting('key', 'not-given', 'HS256 for ES256')).toBe('keys')
})

test('what a server lets past is led to the switch that lets it past', () => {
  const off = (id: string, reason: string) => settingBehind({ ...failing(id, reason), status: 'off' }, false)
  expect(off('audience', 'other')).toBe('check:audience')
  for (const refusal of rarelyRefused) {
    const [id = '', reason = ''] = refusal.split('/')
    expect(off(id, reason), refusal).toBe('lenient')
  }
})

test('a scheme that no setting makes this server read is led nowhere', () => {
  expect(settingBehind({ ...failing('scheme'), evidence: { found: 'DPoP' } }, true)).toBe('dpop.mode')
  for (const found of ['Token', 'Basic', 'nothing'])
    expect(settingBehind({ ...failing('scheme'), evidence: { found } }, true)).toBeNull()
})

test('a check that was left out is led to its switch, a check that passes nowhere', () => {
  expect(settingBehind({ id: 'audience', status: 'off', reason: 'other' }, false)).toBe('check:audience')
  expect(settingBehind({ id: 'audience', status: 'pass', reason: null }, false)).toBeNull()
})

test('what no server in the field refuses by itself is led to the list of such refusals', () => {
  expect(settingBehind(failing('expiry', 'wrong-unit'), false)).toBe('lenient')
  expect(settingBehind(failing('expiry', 'expired'), false)).toBe('clockTolerance')
})

const names = algorithms.map(({ name }) => name)
const audiences = ['agent-1', 'issues', 'billing', 'https://*', '*', 'https://issues.example.com/mcp']
/** Whom the server is, whom it trusts and by what: tried by nobody here, for any other may be put there. */
const identity: readonly FieldId[] = ['resource', 'issuer', 'profile', 'keys']

/** Other values of a setting, of which one should make a difference. */
const others: { readonly [K in FieldId]?: (policy: Policy) => readonly Partial<Policy>[] } = {
  algorithms: () => [{ algorithms: names }],
  audience: () => audienceComparisons.map((audience) => ({ audience, off: ['audience-presence'] })),
  otherNames: () => [{ otherNames: audiences }],
  companions: () => [{ companions: audiences }],
  singleAudience: (p) => [{ singleAudience: !p.singleAudience }],
  sharedAudiences: () => [{ sharedAudiences: [] }],
  requiredClaims: () => [{ requiredClaims: [] }],
  requiredScopes: () => [{ requiredScopes: [] }],
  scopeClaims: () => [{ scopeClaims: ['scp', 'permissions'] }],
  scopeList: (p) => [{ scopeList: !p.scopeList }],
  scopeHierarchy: (p) => [{ scopeHierarchy: [{ scope: 'issues:read', implies: p.requiredScopes }] }],
  types: () => [{ types: ['at+jwt', 'JWT', 'anything'] }],
  acr: () => [{ acr: null }],
  maxTokenLength: () => [{ maxTokenLength: 10_000_000 }],
  revoked: () => [{ revoked: [] }],
  clockTolerance: () => [{ clockTolerance: 86_400 }, { clockTolerance: 1e9 }],
  maxTokenAge: () => [{ maxTokenAge: null }],
  origins: () => [{ origins: null }],
  mtls: (p) => [{ mtls: p.mtls === 'required' ? 'optional' : 'required' }],
  issuerUnreachable: (p) => [{ issuerUnreachable: !p.issuerUnreachable }],
  passesTokenOn: (p) => [{ passesTokenOn: !p.passesTokenOn }],
  'dpop.mode': ({ dpop }) => (['off', 'optional', 'required'] as const).map((mode) => ({ dpop: { ...dpop, mode } })),
  'dpop.algorithms': ({ dpop }) => [{ dpop: { ...dpop, algorithms: names } }],
  'dpop.past': ({ dpop }) => [{ dpop: { ...dpop, past: 1e9 } }],
  'dpop.future': ({ dpop }) => [{ dpop: { ...dpop, future: 1e9 } }],
  'dpop.nonce': ({ dpop }) => [{ dpop: { ...dpop, nonce: null } }],
  'dpop.seen': ({ dpop }) => [{ dpop: { ...dpop, seen: [] } }],
}

const order = checks.map(({ id }): string => id)
/** How far a request gets: to the step that decides, or past all of them. */
const reach = ({ verdict }: Report) =>
  verdict.outcome === 'accepted' ? order.length : order.indexOf(verdict.decidedBy)

test('a step leads to no setting that could not let a request past it', async () => {
  const useless = new Set<string>()
  const useful = new Set<string>()
  for (const scenario of scenarios) {
    const input = await inputOf(scenario, world)
    const { policy } = input.server
    const report = await validate(input)
    const { verdict } = report
    if (verdict.outcome === 'accepted') continue
    for (const setting of settingsBehind(verdict.decidedBy, verdict.reason)) {
      const way = `${verdict.decidedBy}/${verdict.reason} → ${setting}`
      if (useful.has(way) || identity.includes(setting)) continue
      const lenient = { lenient: [...policy.lenient, `${verdict.decidedBy}/${verdict.reason}`] }
      for (const change of setting === 'lenient' ? [lenient] : (others[setting]?.(policy) ?? [])) {
        const server = { ...input.server, policy: { ...policy, ...change } }
        if (reach(await validate({ ...input, server })) > reach(report)) useful.add(way)
      }
      if (!useful.has(way)) useless.add(way)
    }
  }
  // The token of the one scenario names no audience either.
  expect([...useless].filter((way) => !useful.has(way))).toEqual(['audience/no-client → audience'])
  expect(useful.size).toBeGreaterThan(30)
}, 60_000)

test('every setting is behind some step, but for a secret, which stands with the keys', async () => {
  const all = await Promise.all(
    checks.map(async ({ id, body }) => Object.keys((await body()).reasons).flatMap((r) => settingsBehind(id, r))),
  )
  const reached = new Set(all.flat())
  expect(settingIds.filter((id) => !reached.has(id))).toEqual(['secret'])
})
