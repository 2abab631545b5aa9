import { describe, expect, it, test } from 'vitest'
import {
  as,
  asUrl,
  challengeHeader,
  explore,
  good,
  issuer,
  json,
  jwks,
  keysUrl,
  prm,
  prmUrl,
  refused,
  server,
} from './world.fixture'

const broken = (world: Parameters<typeof explore>[0]) =>
  explore(world).readings.flatMap(({ findings }) => findings.filter((f) => f.state === 'broken').map((f) => f.rule))

test('a good deployment is read in four requests, and keeps every rule', () => {
  const seen = explore(good)
  expect(seen.asked).toEqual([`GET ${server}`, `GET ${prmUrl}`, `GET ${asUrl}`, `GET ${keysUrl}`])
  expect(broken(good)).toEqual([])
  expect(seen.stuck).toBeNull()
  expect(seen.found).toEqual({
    resource: server,
    issuers: [{ issuer, jwksUri: keysUrl, keysText: JSON.stringify(jwks) }],
    scopes: ['files:read', 'files:write'],
    scopesSupported: ['files:read'],
    dpopRequired: false,
    dpopAlgorithms: null,
  })
})

describe('the order of what is asked', () => {
  it('without resource_metadata: the path first, then the root', () => {
    expect(explore({ [`GET ${server}`]: refused('Bearer scope="a"') }).asked).toEqual([
      `GET ${server}`,
      `GET ${prmUrl}`,
      'GET https://mcp.example.com/.well-known/oauth-protected-resource',
    ])
  })
  it('for an issuer with a path: three forms', () => {
    expect(explore({ ...good, [`GET ${asUrl}`]: json({}) }).asked.slice(2)).toEqual([
      `GET ${asUrl}`,
      'GET https://auth.example.com/.well-known/openid-configuration/tenant1',
      'GET https://auth.example.com/tenant1/.well-known/openid-configuration',
    ])
  })
  it('asks as a client where a plain request is not refused', () => {
    const seen = explore({ ...good, [`GET ${server}`]: json({}), [`POST ${server}`]: refused(challengeHeader) })
    expect(seen.asked.slice(0, 2)).toEqual([`GET ${server}`, `POST ${server}`])
    expect(seen.stuck).toBeNull()
  })
  it('follows a redirect once, after it was met', () => {
    const moved = { ...good, [`GET ${prmUrl}`]: { kind: 'redirect' }, [`GET ${prmUrl} follow`]: json(prm) } as const
    expect(explore(moved).asked.slice(1, 3)).toEqual([`GET ${prmUrl}`, `GET ${prmUrl} follow`])
    const circle = { ...moved, [`GET ${prmUrl} follow`]: { kind: 'redirect' } } as const
    expect(explore(circle).stuck).toBe('resource')
  })
  it('tries another form where the first is of another issuer, and takes it where there is no other', () => {
    const odd = json({ ...as, issuer: 'https://auth.example.com/' })
    const oidc = 'https://auth.example.com/.well-known/openid-configuration/tenant1'
    const other = { ...good, [`GET ${asUrl}`]: odd, [`GET ${oidc}`]: json({ ...as, jwks_uri: `${keysUrl}2` }) }
    expect(explore(other).found.issuers[0]?.jwksUri).toBe(`${keysUrl}2`)
    expect(explore({ ...good, [`GET ${asUrl}`]: odd }).found.issuers[0]?.jwksUri).toBe(keysUrl)
    expect(broken({ ...good, [`GET ${asUrl}`]: odd })).toEqual(['issuer-identical'])
  })
  it('reads at most three issuers, and each once', () => {
    const many = Array.from({ length: 50 }, (_, i) => `https://as${i}.example.com`)
    const seen = explore({ ...good, [`GET ${prmUrl}`]: json({ ...prm, authorization_servers: [...many, ...many] }) })
    expect(new Set(seen.asked).size).toBe(seen.asked.length)
    expect(seen.found.issuers).toHaveLength(3)
  })
})

describe('whatever the metadata says', () => {
  it('addresses of this machine are asked only for a server on it', () => {
    const trap = json({ ...prm, authorization_servers: ['http://127.0.0.1:8080'] })
    expect(explore({ ...good, [`GET ${prmUrl}`]: trap }).asked).toHaveLength(2)
    const local = 'http://localhost:3001/mcp'
    const seen = explore(
      {
        [`GET ${local}`]: refused('Bearer'),
        'GET http://localhost:3001/.well-known/oauth-protected-resource/mcp': json({
          resource: local,
          authorization_servers: ['http://127.0.0.1:8080'],
        }),
      },
      local,
    )
    expect(seen.asked.at(-1)).toBe('GET http://127.0.0.1:8080/.well-known/openid-configuration')
  })
  it.each([
    'https://192.168.1.1',
    'https://10.0.0.1:8443/as',
    'https://172.20.0.1',
    'https://169.254.169.254',
    'https://100.100.0.1',
    'https://127.1.2.3',
    'https://0x7f.1',
    'https://2130706433',
    'https://[::1]:8443',
    'https://[::ffff:127.0.0.1]',
    'https://[fd00::1]',
    'https://[fe80::1]',
    'https://router',
    'https://nas.local',
    'https://app.localhost.',
    'https://metadata.google.internal',
  ])('%s, of this machine or its network, is asked only for a server there', (near) => {
    const trap = json({ ...prm, authorization_servers: [near] })
    expect(explore({ ...good, [`GET ${prmUrl}`]: trap }).asked).toHaveLength(2)
    expect(explore({ [`GET ${near}/mcp`]: refused('Bearer') }, `${near}/mcp`).asked.length).toBeGreaterThan(2)
  })
  it('a server of the network leads to others of it, and not to this machine', () => {
    const ours = 'https://mcp.internal/mcp'
    const named = (server: string) => ({
      [`GET ${ours}`]: refused('Bearer'),
      'GET https://mcp.internal/.well-known/oauth-protected-resource/mcp': json({
        resource: ours,
        authorization_servers: [server],
      }),
    })
    expect(explore(named('https://sso.internal'), ours).asked).toHaveLength(4)
    expect(explore(named('http://127.0.0.1:8080'), ours).asked).toHaveLength(2)
  })
  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://auth.example.com/jwks',
    'https://user:pw@auth.example.com/jwks',
    `https://auth.example.com/jwks?access_token=abcdefgh12345678`,
    '/jwks',
    ['https://auth.example.com/jwks'],
  ])('no request for %j', (jwks_uri) => {
    const seen = explore({ ...good, [`GET ${asUrl}`]: json({ ...as, jwks_uri }) })
    expect(seen.asked).toHaveLength(3)
    expect(seen.stuck).toBe('keys')
  })
  it('an unreadable answer ends it with the stage where it was stuck', () => {
    const blocked = { kind: 'blocked' } as const
    expect(explore({ ...good, [`GET ${server}`]: blocked, [`GET ${prmUrl}`]: blocked }).stuck).toBe('resource')
    expect(explore({ ...good, [`GET ${asUrl}`]: blocked }).stuck).toBe('issuer')
    expect(explore({ ...good, [`GET ${keysUrl}`]: { kind: 'too-large' } }).stuck).toBe('keys')
  })
})
