import { describe, expect, it, test } from 'vitest'
import type { Purpose, Question } from './message'
import { rules } from './rules'
import {
  alone,
  as,
  asUrl,
  challengeHeader,
  ecKey,
  issuer,
  jwks,
  keysUrl,
  messageOf,
  prm,
  prmUrl,
  server,
} from './world.fixture'

const question = (purpose: Purpose, changes: Partial<Question> = {}): Question => ({
  purpose,
  url: { challenge: server, resource: prmUrl, issuer: asUrl, keys: keysUrl }[purpose],
  method: 'GET',
  follow: false,
  about: purpose === 'issuer' || purpose === 'keys' ? issuer : server,
  ...changes,
})
const without = (object: object, name: string) => Object.fromEntries(Object.entries(object).filter(([n]) => n !== name))
const refusal = (header: string | null, status = 401, known: 'all' | 'exposed' = 'all') =>
  messageOf(status, '', header === null ? {} : { 'www-authenticate': header }, known)
const text = (body: string, type = 'application/json') =>
  messageOf(200, body, { 'content-type': type, 'access-control-allow-origin': '*' })

type Case = readonly [
  rule: string,
  purpose: Purpose,
  message: ReturnType<typeof messageOf>,
  changes?: Partial<Question>,
]
const ok = (body: unknown) => messageOf(200, body)
const rm = (value: string) => refusal(`Bearer resource_metadata=${value}`)

/** At least one for each rule: an answer that breaks it. */
const breaks: readonly Case[] = [
  ['https', 'resource', ok(prm), { url: 'http://mcp.example.com/.well-known/oauth-protected-resource/mcp' }],
  ['redirect', 'resource', messageOf(308, '', { location: `${prmUrl}/` })],
  ['public', 'resource', messageOf(401, '', { 'www-authenticate': 'Bearer' })],
  ['json', 'resource', text('<!DOCTYPE html><html><body>Sign in</body></html>', 'text/html')],
  ['json', 'issuer', text('nonsense')],
  ['json', 'keys', text('')],
  ['json', 'resource', text('[1]')],
  ['json', 'resource', text(`{"resource":${'['.repeat(500)}${']'.repeat(500)}}`)],
  ['content-type', 'resource', text(JSON.stringify(prm), 'text/plain')],
  ['content-type', 'issuer', messageOf(200, as, { 'access-control-allow-origin': '*' })],
  [
    'distinct-members',
    'resource',
    text(`{"resource":"a","resource":"${server}","authorization_servers":["${issuer}"]}`),
  ],
  ['cors', 'issuer', messageOf(200, as, { 'content-type': 'application/json' })],
  ['refused', 'challenge', refusal(null, 200)],
  ['refused', 'challenge', refusal(null, 403)],
  ['challenge', 'challenge', refusal(null)],
  ['challenge-exposed', 'challenge', refusal(null, 401, 'exposed')],
  ['resource-metadata', 'challenge', refusal('Bearer scope="a"')],
  ['resource-metadata-absolute', 'challenge', rm('"/.well-known/oauth-protected-resource"')],
  ['resource-metadata-absolute', 'challenge', rm('"//mcp.example.com/x"')],
  ['resource-metadata-https', 'challenge', rm('"http://mcp.example.com/x"')],
  ['resource-metadata-quoted', 'challenge', rm('https://mcp.example.com/x')],
  ['challenge-scope', 'challenge', rm('"https://mcp.example.com/x"')],
  ['challenge-error', 'challenge', refusal('Bearer error="invalid_token"')],
  ['resource-identical', 'resource', ok({ ...prm, resource: `${server}/` })],
  ['resource-identical', 'resource', ok({ ...prm, resource: 'https://mcp.example.com' })],
  ['resource-identical', 'resource', ok(without(prm, 'resource'))],
  ['resource-identical', 'resource', ok({ ...prm, resource: 7 })],
  ['resource-identical', 'resource', ok({ ...prm, resource: 'https://other.example.com/mcp' }), { about: null }],
  ['resource-https', 'resource', ok({ ...prm, resource: 'http://mcp.example.com/mcp' })],
  ['resource-https', 'resource', ok({ ...prm, resource: `${server}#x` })],
  ['authorization-servers', 'resource', ok(without(prm, 'authorization_servers'))],
  ['authorization-servers', 'resource', ok({ ...prm, authorization_servers: 'https://auth.example.com' })],
  ['authorization-servers', 'resource', ok({ ...prm, authorization_servers: [] })],
  ['authorization-servers-https', 'resource', ok({ ...prm, authorization_servers: ['http://auth.example.com'] })],
  ['authorization-servers-https', 'resource', ok({ ...prm, authorization_servers: ['auth.example.com'] })],
  ['scopes-supported', 'resource', ok(without(prm, 'scopes_supported'))],
  ['offline-access', 'resource', ok({ ...prm, scopes_supported: ['a', 'offline_access'] })],
  ['bearer-methods', 'resource', ok({ ...prm, bearer_methods_supported: ['header', 'query'] })],
  ['resource-types', 'resource', ok({ ...prm, scopes_supported: 'files:read' })],
  ['resource-types', 'resource', ok({ ...prm, dpop_bound_access_tokens_required: 'yes' })],
  ['resource-empty-lists', 'resource', ok({ ...prm, scopes_supported: [] })],
  ['issuer-identical', 'issuer', ok({ ...as, issuer: `${issuer}/` })],
  ['issuer-identical', 'issuer', ok({ ...as, issuer: 'https://evil.example' }), { about: null }],
  ['issuer-identical', 'issuer', ok(without(as, 'issuer'))],
  ['issuer-https', 'issuer', ok({ ...as, issuer: 'http://auth.example.com/tenant1' })],
  ['issuer-https', 'issuer', ok({ ...as, issuer: `${issuer}?x=1` })],
  ['issuer-https', 'issuer', ok({ ...as, issuer: `${issuer}/\u202egro.live` })],
  ['endpoints-https', 'issuer', ok({ ...as, token_endpoint: `${issuer}/\u200btoken` })],
  ['resource-https', 'resource', ok({ ...prm, resource: `${server}\u202e` }), { about: null }],
  ['authorization-servers-https', 'resource', ok({ ...prm, authorization_servers: [`${issuer}\u2066`] })],
  ['pkce', 'issuer', ok(without(as, 'code_challenge_methods_supported'))],
  ['pkce', 'issuer', ok({ ...as, code_challenge_methods_supported: ['plain'] })],
  ['endpoints', 'issuer', ok(without(as, 'token_endpoint'))],
  ['endpoints-https', 'issuer', ok({ ...as, token_endpoint: 'http://auth.example.com/token' })],
  ['jwks-uri', 'issuer', ok(without(as, 'jwks_uri'))],
  ['registration', 'issuer', ok(without(as, 'registration_endpoint'))],
  ['issuer-types', 'issuer', ok({ ...as, grant_types_supported: { a: 1 } })],
  ['issuer-empty-lists', 'issuer', ok({ ...as, grant_types_supported: [] })],
  ['keys-list', 'keys', ok({ keys: [] })],
  ['keys-list', 'keys', ok({ keys: { k1: ecKey } })],
  ['keys-private', 'keys', ok({ keys: [{ ...ecKey, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' }] })],
  ['keys-symmetric', 'keys', ok({ keys: [ecKey, { kty: 'oct', kid: 's', k: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0' }] })],
  ['keys-usable', 'keys', ok({ keys: [{ ...ecKey, use: 'enc' }] })],
  ['keys-algorithm', 'keys', ok({ keys: [ecKey, { ...ecKey, kid: 'k2', alg: 'ES999' }] })],
  ['keys-algorithm', 'keys', ok({ keys: [ecKey, 7] })],
  [
    'keys-placeholder',
    'keys',
    ok({
      keys: [
        {
          kty: 'RSA',
          kid: 'abc',
          e: 'AQAB',
          n: 'RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmktaHR0cDovL2EuZXhhbXBsZS9qd2tz',
        },
      ],
    }),
  ],
  ['keys-strength', 'keys', ok({ keys: [{ kty: 'RSA', kid: 'r', e: 'AQAB', n: `${'v'.repeat(170)}w` }] })],
  ['keys-kid', 'keys', ok({ keys: [without(ecKey, 'kid')] })],
  ['keys-kid', 'keys', ok({ keys: [ecKey, ecKey] })],
]
const good: readonly Case[] = [
  ['', 'challenge', refusal(challengeHeader)],
  ['', 'resource', ok(prm)],
  ['', 'issuer', ok(as)],
  ['', 'keys', ok(jwks)],
]
const found = ([, purpose, message, changes]: Case) => alone(question(purpose, changes), message)?.findings ?? []

test('what is there and of another type is not called missing, and none of it kept', () => {
  const wrong = ok({ ...prm, resource: 5, authorization_servers: 'https://x', scopes_supported: {} })
  const says = found(['', 'resource', wrong]).flatMap(({ state, says, found }) =>
    state === 'broken' ? [says, found] : [],
  )
  expect(says).toEqual(
    expect.arrayContaining([
      'resource is no string.',
      'authorization_servers is no list.',
      'scopes_supported is no list.',
      '3 members are of another type.',
      'resource: 5; authorization_servers: "https://x"; scopes_supported: an object',
    ]),
  )
  const odd = ok({ ...as, jwks_uri: 7, code_challenge_methods_supported: 'S256', token_endpoint: [] })
  const told = found(['', 'issuer', odd]).flatMap(({ says }) => says ?? [])
  expect(told).toEqual(
    expect.arrayContaining([
      'jwks_uri is no string.',
      'code_challenge_methods_supported is no list.',
      'token_endpoint is no string.',
    ]),
  )
  expect(told.join(' ')).not.toContain('There is no')
})

describe('a rule', () => {
  it.each(breaks.map((c) => [c[0], c] as const))('%s can be broken', (rule, c) => {
    const finding = found(c).find((f) => f.rule === rule)
    expect(finding?.state).toBe('broken')
    expect(finding?.says).toMatch(/^\S.*[.]$/)
    expect(finding?.fix).toMatch(/[.]$/)
    expect(finding?.clause.href).toMatch(/^https:\/\//)
  })
  it('is not called kept of a key set that was looked at in part', () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ ...ecKey, kid: `k${i}` }))
    const states = (keys: readonly object[]) =>
      new Map(found(['', 'keys', ok({ keys })]).map(({ rule, state, says }) => [rule, says ?? state]))
    expect(states(many).get('keys-private')).toBe('open')
    expect(states(many.slice(1)).get('keys-private')).toBe('kept')
    expect(states(many).get('keys-kid')).toBe('open')
    expect(states(many.slice(1)).get('keys-kid')).toBe('kept')
    const useless = many.map(({ kid }) => ({ kty: 'none', kid }))
    expect(states(useless).get('keys-usable')).toBe('open')
    expect(states(useless.slice(1)).get('keys-usable')).toMatch(/None of the keys/)
    expect(states([{ ...ecKey, d: 'x' }, ...many]).get('keys-private')).toContain(
      'Only the first 1000 keys were looked at.',
    )
  })
  it('has an answer that breaks it, and one that keeps it', () => {
    const kept = new Set(
      good.flatMap((c) =>
        found(c)
          .filter((f) => f.state === 'kept')
          .map((f) => f.rule),
      ),
    )
    // Only a page that was let read the answer keeps or breaks it.
    const elsewhere = new Set(['challenge-exposed'])
    const keptAt = (id: string) => kept.has(id) || elsewhere.has(id)
    expect(rules.map(({ id }) => id).filter((id) => !breaks.some(([rule]) => rule === id))).toEqual([])
    expect(rules.map(({ id }) => id).filter((id) => !keptAt(id))).toEqual([])
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })
})

test.each(good.map((c) => [c[1], c] as const))('a good answer about %s breaks none', (_, c) => {
  expect(found(c).filter((f) => f.state === 'broken')).toEqual([])
})

test('what a page cannot see is no fault', () => {
  const states = found(['', 'challenge', refusal(null, 401, 'exposed')]).map((f) => [f.rule, f.state])
  expect(states).toContainEqual(['challenge', 'open'])
  expect(found(['', 'resource', messageOf(null, prm, {}, 'none')]).some((f) => f.state === 'broken')).toBe(false)
})

test('a value is shown cut and with what is unseen spelled out', () => {
  const finding = found([
    '',
    'resource',
    ok({ ...prm, resource: `https://mcp.example.com/\u202e${'x'.repeat(100_000)}` }),
  ]).find((f) => f.rule === 'resource-identical')
  expect(finding?.found).toContain('‹U+202E›')
  expect(finding?.found?.length).toBeLessThan(400)
})
