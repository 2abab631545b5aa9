import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createRemoteJWKSet, decodeProtectedHeader, type JWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import * as keys from '@/content/keys'
import { freePort, pythonWith, runToEnd, whyNoGo } from '@/content/samples/runtimes.fixture'
import { skipBecause } from '@/lib/skip.fixture'
import { caseOfScenario } from '../../case/from-scenario'
import { signCompact } from '../../signing/sign'
import { folderForGenerated } from '../generated.fixture'
import { targets } from '../index'
import { takeawayOfCase, takeawayOfScenario } from '../takeaway.fixture'
import { recipeOf } from './recipe'

const folder = folderForGenerated()
const issuer = 'https://auth.example.com'

/** A server under test: strict, or one that compares no audience. Its issuer’s keys are where the test publishes them. */
async function serverUnderTest(jwksPort: number, scope: string, audience: string | null) {
  const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${jwksPort}/jwks`))
  const server = createServer(async (request, response) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '')
    const options = {
      issuer,
      typ: 'at+jwt',
      algorithms: ['ES256', 'RS256'],
      requiredClaims: ['exp', 'client_id', 'jti'],
    }
    const verified =
      token === undefined
        ? null
        : await jwtVerify(token, keys, { ...options, ...(audience && { audience }) }).catch(() => null)
    if (!verified) {
      const error = token === undefined ? '' : 'error="invalid_token", '
      response.writeHead(401, { 'www-authenticate': `Bearer ${error}resource_metadata="x"` }).end()
    } else if (!String(verified.payload.scope).split(' ').includes(scope))
      response.writeHead(403, { 'www-authenticate': 'Bearer error="insufficient_scope"' }).end()
    else response.writeHead(200).end('{}')
  })
  await new Promise<void>((begun) => server.listen(0, '127.0.0.1', begun))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const python = pythonWith('jwt', 'cryptography', 'pytest')

type Run = (file: string, settings: Record<string, string>) => Promise<{ status: number; output: string }>
const runners: readonly {
  readonly id: string
  readonly file: string
  readonly whyNot: string | null
  readonly run: Run
}[] = [
  {
    id: 'vitest',
    file: 'mcp-auth.spec.ts',
    whyNot: null,
    run: (file, settings) => {
      const program = path.resolve('node_modules/vitest/vitest.mjs')
      const config = path.resolve('content/samples/vitest.fixture.ts')
      const own = ['run', '--root', path.dirname(file), '--config', config, '--reporter', 'json']
      return runToEnd(process.execPath, [program, ...own], { ...settings, VITEST: '' })
    },
  },
  {
    id: 'pytest',
    file: 'test_mcp_auth.py',
    whyNot: python === null ? 'no Python has the packages pytest, PyJWT and cryptography' : null,
    run: (file, settings) => runToEnd(python ?? '', ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', file], settings),
  },
  {
    id: 'go-test',
    file: 'mcp_auth_test.go',
    whyNot: whyNoGo,
    run: (file, settings) => runToEnd('go', ['test', file], settings),
  },
]

/** The good token and three bad ones, and one whose text is at fault. */
const cases = ['good-token-billing', 'cross-server-replay', 'expired', 'issuer-unknown', 'no-credentials']

describe.each(runners)('$id', ({ id, file, whyNot, run }) => {
  const outcomeOf = async (scenario: string, comparesAudience: boolean) => {
    const given = await takeawayOfScenario(scenario)
    const own = path.join(folder, `${id}-${scenario}`)
    mkdirSync(own, { recursive: true })
    writeFileSync(path.join(own, file), targets.find((t) => t.id === id)?.write(given) ?? '')
    const port = await freePort()
    const { resource, policy } = given.server
    const server = await serverUnderTest(port, policy.requiredScopes[0] ?? '', comparesAudience ? resource : null)
    const ended = await run(path.join(own, file), { MCP_URL: server.url, JWKS_PORT: String(port) })
    server.stop()
    return ended
  }
  // A test for each start of a runner, or a busy machine does not get through all of them in the time of one.
  test.for(cases)('is passed by a strict server: %s', async (scenario, context) => {
    if (whyNot !== null) skipBecause(context, whyNot)
    const { status, output } = await outcomeOf(scenario, true)
    expect([status, status === 0 ? '' : output]).toEqual([0, ''])
  })

  test('is failed by a server that compares no audience', async (context) => {
    if (whyNot !== null) skipBecause(context, whyNot)
    expect((await outcomeOf('cross-server-replay', false)).status).not.toBe(0)
  })
})

test('a token that a test makes again comes out at the step of the case, a year later', async () => {
  const later = world.mint.now + 31_536_000
  let made = 0
  const wrong: unknown[] = []
  for (const scenario of scenarios) {
    const inputs = await caseOfScenario(scenario, world)
    const given = await takeawayOfCase(inputs)
    const recipe = recipeOf(given)
    if (recipe.kind !== 'minted') continue
    made++
    const moved = Object.fromEntries(Object.entries(recipe.times).map(([name, seconds]) => [name, later + seconds]))
    const { kid } = decodeProtectedHeader(inputs.token)
    const issuers = given.server.issuers.filter(({ issuer }) => issuer === recipe.claims.iss)
    const published = issuers.flatMap((i) => i.keys).find((jwk) => jwk.kid === kid)
    const own =
      [keys.demoEc, keys.attackerRsa, keys.retiredRsa].find(
        ({ x, n }: JWK) => published && x === published.x && n === published.n,
      ) ?? keys.demoRsa
    const [key, named] = recipe.signer === 'issuer' ? [own, own] : [keys.attackerRsa, keys.demoRsa]
    const header = { ...recipe.header, alg: named.alg, kid: named.kid }
    const token = await signCompact(
      JSON.stringify(header),
      JSON.stringify({ ...recipe.claims, ...moved }),
      key,
      header.alg,
    )
    const again = await takeawayOfCase({ ...inputs, token, clock: { kind: 'fixed', at: later } })
    const [asked, got] = [given.judgement.verdict, again.judgement.verdict]
    if (JSON.stringify(asked) !== JSON.stringify(got)) wrong.push([scenario.id, asked, got])
  }
  expect(wrong).toEqual([])
  expect(made).toBeGreaterThan(80)
})
