import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skipBecause } from '@/lib/skip.fixture'
import { issuer, resource } from './issuer.fixture'
import { fileOf, freePort, pythonWith, runToEnd, whyNoGo } from './runtimes.fixture'
import { startLocalIssuer } from './testing/local-issuer'

const python = pythonWith('pytest')
const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
const hasCurl = has('curl')
const vitest = path.resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')

const runners = [
  {
    file: 'testing/audience.sh',
    whyNot: hasCurl ? null : 'curl is not installed',
    command: ['sh', fileOf('testing/audience.sh')],
    foreign: /FAILED: foreign token/,
  },
  {
    file: 'testing/audience.spec.ts',
    whyNot: null,
    command: [process.execPath, vitest, 'run', '--config', fileOf('vitest.fixture.ts'), '--root', fileOf('testing')],
    foreign: /FAIL.*foreign token/,
  },
  {
    file: 'testing/test_audience.py',
    whyNot: python === null ? 'no Python has the package pytest' : null,
    command: [python ?? '', '-m', 'pytest', '-q', '-p', 'no:cacheprovider', fileOf('testing/test_audience.py')],
    foreign: /FAILED .*test_foreign_token/,
  },
  {
    file: 'testing/audience_test.go',
    whyNot: whyNoGo,
    command: ['go', 'test', '-count=1', fileOf('testing/audience_test.go')],
    foreign: /FAIL: TestForeignToken/,
  },
] as const

type Local = Awaited<ReturnType<typeof startLocalIssuer>>

/** A server that verifies with jose, and compares the audience or does not. */
async function startServer(jwksUri: string, audience: string | undefined): Promise<{ url: string; server: Server }> {
  const keys = createRemoteJWKSet(new URL(jwksUri))
  const server = createServer(async ({ headers }, response) => {
    const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
    const options = audience === undefined ? { issuer } : { issuer, audience }
    const good = await jwtVerify(token, keys, options).catch(() => null)
    response.statusCode = good ? 200 : 401
    const error = token === '' ? '' : ', error="invalid_token"'
    if (!good) response.setHeader('www-authenticate', `Bearer resource_metadata="${resource}/metadata"${error}`)
    response.end('{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`, server }
}

describe('tests for a server of one’s own, with tokens of testing/local-issuer', () => {
  let local: Local
  let careful: Awaited<ReturnType<typeof startServer>>
  let careless: Awaited<ReturnType<typeof startServer>>
  let tokens: Record<string, string>
  beforeAll(async () => {
    const port = await freePort()
    local = await startLocalIssuer(issuer, port)
    careful = await startServer(`http://127.0.0.1:${port}`, resource)
    careless = await startServer(`http://127.0.0.1:${port}`, undefined)
    tokens = {
      OWN_TOKEN: await local.tokenFor(resource),
      FOREIGN_TOKEN: await local.tokenFor('https://issues.example.com/mcp'),
    }
  })
  afterAll(() => {
    local.stop()
    careful.server.close()
    careless.server.close()
  })

  describe.each(runners)('$file', ({ whyNot, command: [program, ...parameters], foreign }) => {
    const ask = ({ url }: { readonly url: string }, given = tokens) =>
      runToEnd(program, parameters, { ...given, MCP_URL: url, NO_COLOR: '1' })

    test('passes where the audience is compared', async (context) => {
      if (whyNot !== null) skipBecause(context, whyNot)
      const { status, output, errors } = await ask(careful)
      expect(status, output + errors).toBe(0)
    })

    test('fails at the foreign token where it is not, and at the control where nothing passes', async (context) => {
      if (whyNot !== null) skipBecause(context, whyNot)
      const [replayed, locked] = await Promise.all([ask(careless), ask(careful, { ...tokens, OWN_TOKEN: 'worn-out' })])
      expect(replayed.status).not.toBe(0)
      expect(replayed.output + replayed.errors).toMatch(foreign)
      expect(locked.status).not.toBe(0)
      expect(locked.output + locked.errors).toMatch(/control/i)
      expect(locked.output + locked.errors).not.toMatch(foreign)
    })
  })
})

test('testing/two-tokens.sh asks for one token for each resource', async (context) => {
  if (!hasCurl || !has('jq')) return skipBecause(context, 'curl or jq is not installed')
  const asked: URLSearchParams[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push(new URLSearchParams(body))
    response.end(JSON.stringify({ access_token: `for:${asked.at(-1)?.get('resource')}` }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const script = `. ${fileOf('testing/two-tokens.sh')}; printf '%s %s' "$OWN_TOKEN" "$FOREIGN_TOKEN"`
  const { output } = await runToEnd('sh', ['-c', script], {
    TOKEN_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    CLIENT_ID: 'tests',
    CLIENT_SECRET: 'secret',
  })
  server.close()
  expect(output).toBe(`for:${resource} for:https://issues.example.com/mcp`)
  expect(asked.map((form) => form.get('grant_type'))).toEqual(['client_credentials', 'client_credentials'])
})
