import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, type TestContext, test, vi } from 'vitest'
import { skipBecause } from '@/lib/skip.fixture'
import { callTool } from './call.fixture'
import { environmentOf, type LocalIssuer, issuer, resource, startIssuer, tokensFor } from './issuer.fixture'
import { fileOf, pythonWith, type Running, runToEnd, startServer, whyNoGo } from './runtimes.fixture'

/** The TypeScript servers run in this process: importing one starts it. */
async function startModule(load: () => Promise<{ readonly listening: Server }>, jwksUri: string): Promise<Running> {
  vi.resetModules()
  for (const [name, value] of Object.entries({ ...environmentOf(jwksUri), PORT: '0' })) vi.stubEnv(name, value)
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { listening } = await load()
  vi.unstubAllEnvs()
  if (!listening.listening) await new Promise((begun) => listening.once('listening', begun))
  const { port } = listening.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    log: () => warned.mock.calls.flat().join(' '),
    stop: () => {
      listening.closeAllConnections()
      return new Promise((stopped) => listening.close(() => stopped()))
    },
  }
}

const mcpPython = pythonWith('mcp.server.mcpserver', 'jwt', 'cryptography', 'uvicorn')
const jwtPython = pythonWith('jwt', 'cryptography')

const folder = mkdtempSync(path.join(tmpdir(), 'deputy-lab-samples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Subject {
  readonly file: string
  readonly whyNot: string | null
  start(jwksUri: string): Promise<Running>
  /** Where the library has no answer of its own for a tool that needs more, the tool refuses in its result. */
  readonly refusesInTool?: true
}

const subjects: readonly Subject[] = [
  {
    file: 'add-oauth/server-v2.ts',
    whyNot: null,
    start: (jwksUri) => startModule(() => import('./add-oauth/server-v2'), jwksUri),
  },
  {
    file: 'add-oauth/server-v1.ts',
    whyNot: null,
    start: (jwksUri) => startModule(() => import('./add-oauth/server-v1'), jwksUri),
  },
  {
    file: 'add-oauth/server.py',
    whyNot: mcpPython === null ? 'no Python has the packages mcp, PyJWT and uvicorn' : null,
    start: (jwksUri) => startServer(mcpPython ?? '', [fileOf('add-oauth/server.py')], environmentOf(jwksUri)),
    refusesInTool: true,
  },
  {
    file: 'add-oauth/server.go',
    whyNot: whyNoGo,
    start: (jwksUri) => {
      const program = path.join(folder, 'server')
      execFileSync('go', ['build', '-o', program, fileOf('add-oauth/server.go')])
      return startServer(program, [], environmentOf(jwksUri))
    },
  },
]

let local: LocalIssuer
beforeAll(async () => {
  local = await startIssuer()
})
afterAll(() => local.close())

describe.each(subjects)('$file', ({ whyNot, start, refusesInTool }) => {
  let server: Running
  beforeAll(async () => {
    if (whyNot === null) server = await start(local.jwksUri)
  })
  afterAll(() => server?.stop())
  const runs = (context: TestContext) => {
    if (whyNot !== null) skipBecause(context, whyNot)
  }

  test('takes and refuses what it should, and writes no token down', async (context) => {
    runs(context)
    const tokens = Object.entries(await tokensFor(local))
    for (const [name, { token, good }] of tokens) {
      const { status, error, metadata } = await callTool(`${server.origin}/mcp`, 'list_invoices', token)
      expect({ name, status, error }).toEqual({ name, status: good ? 200 : 401, error: good ? null : 'invalid_token' })
      if (!good) expect(metadata).toBe('https://billing.example.com/.well-known/oauth-protected-resource/mcp')
    }
    expect(tokens.filter(([, { token }]) => server.log().includes(token))).toEqual([])
  })

  test('says where its metadata is, and there who issues its tokens', async (context) => {
    runs(context)
    const { status, metadata } = await callTool(`${server.origin}/mcp`, 'list_invoices')
    expect(status).toBe(401)
    const document = await (await fetch(`${server.origin}${new URL(metadata ?? '').pathname}`)).json()
    expect(document).toMatchObject({ resource, authorization_servers: [issuer] })
  })

  test('asks for more scope where a tool needs it', async (context) => {
    runs(context)
    const url = `${server.origin}/mcp`
    const paying = await callTool(url, 'pay_invoice', await local.mint())
    if (refusesInTool) expect(paying.text).toContain('needs the scope billing:write')
    else expect(paying).toMatchObject({ status: 403, error: 'insufficient_scope', scope: 'billing:read billing:write' })
    const paid = await callTool(
      url,
      'pay_invoice',
      await local.mint({ claims: { scope: 'billing:read billing:write' } }),
    )
    expect(paid).toMatchObject({ status: 200, error: null })
    expect(paid.text).toContain('Paid.')
    const none = await local.mint({ claims: { scope: undefined } })
    expect(await callTool(url, 'list_invoices', none)).toMatchObject({ status: 403, error: 'insufficient_scope' })
  })

  test('answers 503 while the issuer’s keys cannot be had', async (context) => {
    runs(context)
    const cut = await startIssuer()
    await cut.close()
    const lost = await start(cut.jwksUri)
    const answer = await callTool(`${lost.origin}/mcp`, 'list_invoices', await local.mint())
    await lost.stop()
    expect(answer).toMatchObject({ status: 503, error: null, retryAfter: '5' })
  })
})

test('add-oauth/verify.ts does not start without a setting', async () => {
  for (const name of ['MCP_RESOURCE', 'OAUTH_ISSUER', 'OAUTH_JWKS_URI']) {
    vi.resetModules()
    for (const [key, value] of Object.entries(environmentOf('http://127.0.0.1/jwks'))) vi.stubEnv(key, value)
    vi.stubEnv(name, '')
    await expect(import('./add-oauth/verify')).rejects.toThrow(`${name} is not set`)
  }
  vi.unstubAllEnvs()
})

test('add-oauth/verify.py takes and refuses what it should', async (context) => {
  if (jwtPython === null) skipBecause(context, 'no Python has the packages PyJWT and cryptography')
  const tokens = await tokensFor(local)
  const script = `
import json, sys
sys.path.insert(0, sys.argv[1])
from verify import TokenRefused, verify
def good(token):
    try:
        verify(token)
        return True
    except TokenRefused:
        return False
print(json.dumps({name: good(token) for name, token in json.loads(sys.argv[2]).items()}))`
  const given = JSON.stringify(Object.fromEntries(Object.entries(tokens).map(([name, { token }]) => [name, token])))
  const found = await runToEnd(jwtPython, ['-c', script, fileOf('add-oauth'), given], environmentOf(local.jwksUri))
  expect(found.errors).toBe('')
  const wanted = Object.fromEntries(Object.entries(tokens).map(([name, { good }]) => [name, good]))
  expect(JSON.parse(found.output)).toEqual(wanted)
})
