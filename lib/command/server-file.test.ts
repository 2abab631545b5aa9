import { describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { demoRsaPublic } from '@/content/issuer-keys'
import { servers } from '@/content/servers'
import { publicKeysOf } from '../case/public-keys'
import type { TargetServer } from '../pipeline/types'
import { tokenOf } from '../scenarios/run'
import type { OwnServer } from '../servers/server'
import { serversText } from '../servers/write'
import type { Given } from './command-line'
import { explainCommand } from './explain'
import { serversIn } from './server-file'
import { content, machine } from './world.fixture'

const billing = {
  name: 'Billing',
  resource: 'https://billing.example.com/mcp',
  issuer: 'https://auth.example.com',
  jwks: { keys: [demoRsaPublic] },
}

const verdictAt = async (file: object) => {
  const token = await tokenOf(scenarioById('good-token-issues'), world)
  const given: Given = {
    options: new Map([
      ['server', ['s.json']],
      ['json', ['']],
    ]),
    operands: [],
  }
  const { out, err } = await explainCommand(given, content, machine(token, { 's.json': JSON.stringify(file) }))
  return err === '' ? JSON.parse(out) : err
}

/** A JSON text whose nesting is deeper than the engine writes. */
const nested = (value: string) => value.replace('"…"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`)

test.each([
  [
    '{"resource":"https://a.example/mcp","issuer":"https://b.example","jwks":"…"}',
    'f: jwks is to be a key or a set of keys',
  ],
  ['{"resource":"…"}', 'resource is to be text'],
  ['{"name":"…","policy":"…"}', 'is to be'],
  ['{"policy":{"off":["…"]}}', 'policy.off'],
  [
    '{"server":{"resource":"https://a.example","issuer":"https://b.example"},"keys":{"jwks":"…"}}',
    'f: keys.jwks is to be',
  ],
])('a file that is nested too deeply is told so: %s', async (text, says) =>
  expect(await serversIn(nested(text), 'f', content)).toEqual({ says: expect.stringContaining(says) }),
)

test('nothing in a file of servers is an order to the terminal, in JSON too', async () => {
  const controls = '\u009b2J\u001b]0;x\u0007\u202e\u2028\u{e0041}'
  const file = JSON.stringify({ ...billing, name: controls, resource: `https://a.example/${controls}` })
  const token = await tokenOf(scenarioById('good-token-issues'), world)
  for (const json of [true, false]) {
    const options = new Map([['server', ['s.json']], ...(json ? [['json', ['']] as const] : [])] as const)
    const given = { options, operands: [] } as unknown as Given
    const { out } = await explainCommand(given, content, machine(token, { 's.json': file }))
    expect(out).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
    if (json) expect(JSON.parse(out).server.resource).toContain(controls)
  }
})

test.each([5, null, [], 'x', { jwks: 5 }, { jwks: { keys: 5 } }, { jwks: { keys: [5, null] } }, { pem: 5 }])(
  'keys of a case that are %j are told, or none',
  async (keys) => {
    const item = { server: { resource: 'https://a.example', issuer: 'https://b.example' }, keys }
    expect(await serversIn(JSON.stringify(item), 'f', content)).toBeTypeOf('object')
  },
)

describe('a server as JSON', () => {
  test('alone, in a list, or under servers', async () => {
    for (const file of [billing, [billing], { servers: [billing] }])
      expect(await verdictAt(file)).toMatchObject({
        verdict: 'rejected',
        step: { id: 'audience' },
        server: { name: 'Billing' },
      })
  })

  test('with a policy and a profile', async () => {
    const careless = { ...billing, policy: { off: ['audience'] } }
    expect(await verdictAt(careless)).toMatchObject({ verdict: 'accepted', risky: true, step: { id: 'audience' } })
    const [server] = (await serversIn(
      JSON.stringify({ ...billing, profile: 'entra' }),
      'f',
      content,
    )) as readonly object[]
    expect(server).toMatchObject({ policy: { scopeClaims: ['scp'] } })
  })

  test('as the playground exports a list of them', async () => {
    const [jwk] = billing.jwks.keys
    const issuers = [
      { issuer: 'https://auth.example.com', keys: { keys: [jwk] } },
      { issuer: 'https://other.example.com', keys: null },
    ]
    const { name, resource } = billing
    const file = {
      $schema: 'x',
      version: 1,
      servers: [{ id: 'a', name, resource, issuers, profile: 'entra/v2', policy: {} }],
    }
    expect(await verdictAt(file)).toMatchObject({ verdict: 'rejected', step: { id: 'audience' } })
    const [server] = (await serversIn(JSON.stringify(file), 'f', content)) as readonly TargetServer[]
    expect(server?.issuers.map(({ keys }) => keys?.keys.length ?? null)).toEqual([1, null])
  })

  test('every server of the examples, as the playground writes it', async () => {
    const own = servers.map(
      (server): OwnServer => ({
        ...server,
        profile: '',
        issuers: server.issuers.map(({ issuer, keys }) => ({
          issuer,
          keys: keys && { keys: publicKeysOf(keys.keys) },
        })),
      }),
    )
    const read = (await serversIn(serversText(own, 'schema'), 'f', content)) as readonly TargetServer[]
    expect(read).toEqual(servers.map((server, i) => ({ ...server, id: `given-${i + 1}` })))
  })

  test('as the case that the playground exports', async () => {
    const server = {
      resource: billing.resource,
      audience: [billing.resource],
      issuer: [billing.issuer],
      algorithms: ['RS256'],
      typ: 'at+jwt',
      requiredClaims: ['sub'],
      requiredScopes: [],
      clockTolerance: 0,
    }
    const file = { cases: [{ id: 'x', server, keys: { jwks: billing.jwks }, token: 'ignored' }] }
    expect(await verdictAt(file)).toMatchObject({ verdict: 'rejected', step: { id: 'audience' } })
  })
})

test.each([
  ['{', 'is not JSON'],
  ['null', 'holds no server'],
  ['"x"', 'holds no server'],
  ['[]', 'an empty list'],
  ['[1]', 'is no object'],
  [JSON.stringify(Array(33).fill(billing)), '33 servers'],
  ['{"resource": 5}', 'resource is to be text'],
  ['{"issuer": [5]}', 'issuer is to be text'],
  ['{"policy": {"clockTolerance": "much"}}', 'policy.clockTolerance is to be a number of seconds'],
  ['{"jwks": {"keys": []}}', 'This key set holds no keys.'],
  ['{"profile": "nobody"}', 'this profile is not known'],
  ['{"resorce": "x"}', 'a server has no member "resorce". Did you mean resource?'],
  ['{"policy": {"requiredScope": []}}', 'a policy has no member "requiredScope". Did you mean requiredScopes?'],
  ['{"policy": {"off": ["audiense"]}}', 'policy.off can leave out no check "audiense". Did you mean audience?'],
  ['{"policy": {"off": ["signature"]}}', 'policy.off can leave out no check "signature".'],
  ['{"server": {"issuer": null}}', 'server.issuer is not said'],
  ['{"server": {"algorithms": 5, "issuer": "x"}}', 'server.algorithms is to be a list'],
  ['{"keys": 5, "server": {"issuer": "x"}}', 'keys is to be an object'],
])('%s is answered with a sentence', async (text, says) => {
  const problem = (await serversIn(text, 'servers.json', content)) as { says: string }
  expect(problem.says).toContain(says)
  expect(problem.says).toMatch(/^servers\.json/)
})
