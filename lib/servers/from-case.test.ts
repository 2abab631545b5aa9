import { describe, expect, test } from 'vitest'
import type { Case } from '../case/case'
import { initialCase } from '../case/link-state'
import { serverOf } from '../case/server'
import { readKeys } from '../keys/read'
import { jwkOf, p256, pem, rsa } from '../keys/sample.fixture'
import { keysOf, ownServerOf, settingsOf } from './from-case'
import { base, jwk, staging } from './sample.fixture'
import { isSameServer, type OwnServer, targetOf } from './server'

const preset = { ...targetOf(staging), id: 'preset', name: 'Preset' }
const presets = { servers: [preset], ownPolicy: base }
const called = { id: 'x', name: 'X' }

async function saved(patch: Partial<Case>) {
  const inputs: Case = { ...initialCase, ...patch }
  return ownServerOf(inputs, await readKeys(inputs.keysText), presets, null, called)
}
/** The server as the pipeline asks it once the playground has been given its settings. */
async function asked(server: OwnServer) {
  const inputs: Case = { ...initialCase, ...settingsOf(server, base, null) }
  return { inputs, ...(await saved(inputs)), target: serverOf(inputs, await readKeys(inputs.keysText), presets, null) }
}

describe('a server comes out of the playground as it went in', () => {
  const other = { ...jwk, kid: 'k2' }
  test.each<readonly [string, OwnServer]>([
    ['one issuer', staging],
    ['nobody trusted', { ...staging, issuers: [] }],
    ['keys without an issuer', { ...staging, issuers: [{ issuer: '', keys: { keys: [jwk] } }] }],
    ['an issuer without keys', { ...staging, issuers: [{ issuer: 'https://i.example', keys: null }] }],
    [
      'two issuers that share a set',
      {
        ...staging,
        issuers: ['https://a.example', 'https://b.example'].map((issuer) => ({ issuer, keys: { keys: [jwk] } })),
      },
    ],
  ])('%s', async (_, server) => {
    const { server: again, notes, target } = await asked(server)
    expect(isSameServer(again, server)).toBe(true)
    expect(notes).toEqual([])
    expect(target.policy).toEqual(server.policy)
  })

  test('two issuers with keys of their own: each key names its issuer', async () => {
    const issuers = [
      { issuer: 'https://a.example', keys: { keys: [jwk] } },
      { issuer: 'https://b.example', keys: { keys: [other] } },
    ]
    const { target } = await asked({ ...staging, issuers })
    expect(target.issuers.map(({ keys }) => keys?.keys.map(({ kid }) => kid))).toEqual([['k1'], ['k2']])
    expect(keysOf(issuers).map(({ issuer }) => issuer)).toEqual(['https://a.example', 'https://b.example'])
  })
})

test('only what differs from a new server of the reader’s own is a change', () =>
  expect(settingsOf(staging, base, null).policy).toEqual({ requiredScopes: ['files:read'], clockTolerance: 30 }))

test('under a profile, what the profile says is no change', async () => {
  const profile = {
    id: 'product/access',
    name: 'Product',
    policy: { types: 'claims' as const, requiredClaims: ['iss'], scopeClaims: ['scp'] },
  }
  const inputs: Case = { ...initialCase, mine: { ...initialCase.mine, profile: profile.id }, policy: { acr: 'high' } }
  const { server } = ownServerOf(inputs, { kind: 'empty' }, presets, profile, called)
  expect(server.policy.scopeClaims).toEqual(['scp'])
  expect(settingsOf(server, base, profile)).toMatchObject({ policy: { acr: 'high' }, mine: { profile: profile.id } })
})

test('one of the examples can be saved: with its keys and without a profile of the reader’s own', async () => {
  const { server, notes } = await saved({
    server: 'preset',
    policy: { acr: 'high' },
    mine: { resource: 'https://mine.example', issuer: '', profile: 'product/access' },
    secret: 'not of this server',
  })
  expect(notes).toEqual([])
  expect(server).toEqual({ ...staging, ...called, policy: { ...staging.policy, acr: 'high' } })
})

describe('nothing that gives access is part of it, and it is said', () => {
  const mine = { resource: 'https://mcp.example.org', issuer: 'https://i.example', profile: '' }
  const privateJwk = JSON.stringify(jwkOf(p256.privateKey))
  test.each<readonly [string, Partial<Case>, string]>([
    ['a shared secret', { secret: 'correct horse battery' }, 'The shared secret is not saved with it'],
    [
      'a shared secret among keys',
      { keysText: '{"kty":"oct","k":"c2VjcmV0IHNlY3JldA"}' },
      'The shared secret is not saved',
    ],
    ['a private JWK', { keysText: privateJwk }, 'Of a private key only the public half is saved.'],
    ['a private PEM', { keysText: pem(rsa.privateKey, 'pkcs8') }, 'Of a private key only the public half is saved.'],
    ['what is no key', { keysText: 'correct horse battery' }, 'Its keys cannot be read, so they are not saved.'],
    ['a key in a scope', { policy: { requiredScopes: [privateJwk] } }, 'stood in policy.requiredScopes is not saved.'],
    [
      'a token in an address',
      { mine: { ...mine, resource: 'https://mcp.example.org/?access_token=correct-horse-1234' } },
      'stood in resource is not saved.',
    ],
    [
      'a key in the profile',
      { mine: { ...mine, profile: pem(rsa.privateKey, 'pkcs8') } },
      'stood in profile is not saved.',
    ],
  ])('%s', async (_, patch, says) => {
    const { server, notes } = await saved({ mine, ...patch })
    expect(notes.join(' ')).toContain(says)
    const text = JSON.stringify(server)
    for (const secret of ['correct', 'c2VjcmV0', 'PRIVATE', '"d"', '\\"d\\"']) expect(text).not.toContain(secret)
  })
})

test('a private key under a name is cut as well', async () => {
  const { server } = ownServerOf(initialCase, { kind: 'empty' }, presets, null, {
    id: 'x',
    name: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl',
  })
  expect(server.name).toBe('Bearer redacted')
})
