import { describe, expect, it } from 'vitest'
import { scenarioById, scenarios, world } from '@/content/catalog'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'
import { challenge } from './challenge'
import { metadataUrl } from './http/metadata-url'
import { validate } from './validate'

const answerOf = async (scenario: Scenario) => {
  const input = await inputOf(scenario, world)
  return challenge(await validate(input), input.server)
}
const rm = 'resource_metadata="https://billing.example.com/.well-known/oauth-protected-resource/mcp"'

describe('the HTTP answer', () => {
  it('names the audience mismatch in 401 invalid_token', async () => {
    expect(await answerOf(scenarioById('cross-server-replay'))).toEqual({
      status: 401,
      phrase: 'Unauthorized',
      headers: [
        [
          'WWW-Authenticate',
          `Bearer error="invalid_token", error_description="token was not issued for this resource", ${rm}, scope="billing:read"`,
        ],
      ],
    })
  })
  it('has no error code when no credentials came', async () => {
    const answer = await answerOf(scenarioById('no-credentials'))
    expect(answer?.headers[0]?.[1]).toBe(
      'Bearer resource_metadata="https://issues.example.com/.well-known/oauth-protected-resource/mcp", scope="issues:read"',
    )
  })
  it('asks for the scope in 403 insufficient_scope', async () => {
    const answer = await answerOf(scenarioById('scope-missing'))
    expect(answer?.status).toBe(403)
    expect(answer?.headers[0]?.[1]).toMatch(
      /^Bearer error="insufficient_scope", error_description="missing scope", resource_metadata="[^"]+", scope="issues:read"$/,
    )
  })
  it.each(scenarios.map((s) => [s.id, s] as const))(
    'keeps to the characters of RFC 6750 §3: %s',
    async (_, scenario) => {
      for (const [, value] of (await answerOf(scenario))?.headers ?? []) {
        for (const [, quoted = ''] of value.matchAll(/="([^"]*)"/g))
          expect(quoted).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/)
      }
    },
  )
  it('says nothing that only the token knows', async () => {
    const input = await inputOf(scenarioById('cross-server-replay'), world)
    const answer = JSON.stringify(challenge(await validate(input), input.server))
    for (const secret of ['alice', 'agent-1', 'issues.example.com', 't-001']) expect(answer).not.toContain(secret)
  })
  it('escapes what a reader typed as resource or scope', async () => {
    const input = await inputOf(
      {
        ...scenarioById('cross-server-replay'),
        resource: 'https://h"\r\nX: y/\u00e9',
        policy: { requiredScopes: ['a"b', 'ok'] },
      },
      world,
    )
    const value = challenge(await validate(input), input.server)?.headers[0]?.[1] ?? ''
    expect(value).not.toMatch(/[\r\n]|\u00e9/)
    expect(value).toContain('scope="ok"')
  })
})

it('has no challenge where another token would not help', async () => {
  for (const id of ['issuer-unreachable', 'introspection-unreachable'] as const)
    expect(await answerOf(scenarioById(id))).toEqual({ status: 503, phrase: 'Service Unavailable', headers: [] })
})

it('always has a parameter, as RFC 6750 §3 asks', async () => {
  const answer = await answerOf({
    ...scenarioById('no-credentials'),
    resource: 'urn:example:issues',
    policy: { requiredScopes: [] },
  })
  expect(answer?.headers).toEqual([['WWW-Authenticate', 'Bearer realm="mcp"']])
})

describe('metadata address', () => {
  it.each([
    ['https://h/mcp', 'https://h/.well-known/oauth-protected-resource/mcp'],
    ['https://h', 'https://h/.well-known/oauth-protected-resource'],
    ['https://h/', 'https://h/.well-known/oauth-protected-resource'],
    ['https://h:8443/a/b?x=1', 'https://h:8443/.well-known/oauth-protected-resource/a/b?x=1'],
    ['HTTPS://H/mcp', 'HTTPS://H/.well-known/oauth-protected-resource/mcp'],
    ['urn:x', null],
  ])('%s', (resource, url) => expect(metadataUrl(resource)).toBe(url))
})
