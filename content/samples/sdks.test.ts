import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { environmentOf, type LocalIssuer, startIssuer, tokensFor } from './issuer.fixture'

let local: LocalIssuer
beforeAll(async () => {
  local = await startIssuer()
})
afterAll(() => local.close())

/** What the SDK leaves to others: these pass, or are refused, as in the samples of a whole server. */
const differs: Readonly<Record<string, boolean>> = {
  'an expiry within the tolerance': false, // no tolerance is set
  'no jti': true, // not required here
}

describe.each([
  ['sdks/typescript-v1.ts', () => import('./sdks/typescript-v1')],
  ['sdks/typescript-v2.ts', () => import('./sdks/typescript-v2')],
] as const)('%s', (_, load) => {
  const settings = () => {
    vi.resetModules()
    for (const [name, value] of Object.entries(environmentOf(local.jwksUri))) vi.stubEnv(name, value)
  }

  test('takes what is for this server and refuses the rest with 401 invalid_token', async () => {
    settings()
    const { auth } = await load()
    vi.unstubAllEnvs()
    const app = express().use(auth as RequestHandler, (_request, response) => void response.json({}))
    const listening = app.listen(0, '127.0.0.1')
    await new Promise((begun) => listening.once('listening', begun))
    const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/mcp`
    for (const [name, { token, good }] of Object.entries(await tokensFor(local))) {
      const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
      const expected = (differs[name] ?? good) ? 200 : 401
      expect({ name, status: response.status }).toEqual({ name, status: expected })
      if (expected === 401) {
        const challenge = response.headers.get('www-authenticate') ?? ''
        expect(challenge).toContain('error="invalid_token"')
        expect(challenge).toContain(
          'resource_metadata="https://billing.example.com/.well-known/oauth-protected-resource/mcp"',
        )
      }
    }
    listening.closeAllConnections()
    await new Promise((stopped) => listening.close(stopped))
  })

  test.each([
    ['does not answer', null],
    ['answers 503', 503],
  ] as const)('says 500, not 401, while the issuer %s', async (_how, status) => {
    const issuer = createServer((_request, response) => void response.writeHead(status ?? 200).end())
    await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening))
    const { port } = issuer.address() as AddressInfo
    if (status === null) await new Promise((closed) => issuer.close(closed))
    settings()
    vi.stubEnv('OAUTH_JWKS_URI', `http://127.0.0.1:${port}/jwks`)
    const { auth } = await load()
    vi.unstubAllEnvs()
    const app = express().use(auth as RequestHandler, (_request, response) => void response.json({}))
    const listening = app.listen(0, '127.0.0.1')
    await new Promise((begun) => listening.once('listening', begun))
    const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/mcp`
    const response = await fetch(url, { headers: { authorization: `Bearer ${await local.mint()}` } })
    expect(response.status).toBe(500)
    expect(response.headers.get('www-authenticate')).toBeNull()
    for (const server of [listening, issuer]) {
      server.closeAllConnections()
      await new Promise((stopped) => server.close(stopped))
    }
  })

  test('does not start without a name', async () => {
    settings()
    vi.stubEnv('MCP_RESOURCE', '')
    await expect(load()).rejects.toThrow('Invalid URL')
    vi.unstubAllEnvs()
  })
})
