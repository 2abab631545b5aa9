import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { demoRsaPublic } from '@/content/issuer-keys'
import { tools } from '@/lib/command/tools'
import { tokenOf } from '@/lib/scenarios/run'
import { targets } from '../drill/targets'
import { freePort } from '../drill/targets/try'
import { built } from './installed.fixture'

const carelessTarget = 'introspection, active alone'

let it: ReturnType<typeof built>
let token = ''
const file = (name: string) => path.join(it.folder, name)
beforeAll(async () => {
  it = built()
  token = await tokenOf(scenarioById('good-token-issues'), world)
  writeFileSync(file('token.txt'), token)
}, 120_000)
afterAll(() => it?.remove())

describe.each(['legacy', 'auto'] as const)('an MCP client (%s)', (mode) => {
  let client: Client
  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [file('deputy-lab.mjs'), 'mcp'], cwd: it.folder }),
    )
  })
  afterAll(() => client?.close())
  const call = async (name: string, args: Record<string, unknown>) => {
    const result = await client.callTool({ name, arguments: args })
    const [content] = result.content as readonly { readonly text?: string }[]
    return { isError: result.isError === true, text: content?.text ?? '', data: result.structuredContent as never }
  }

  test('lists the tools: all but the drill only read', async () => {
    const listed = await client.listTools()
    expect(listed.tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
    for (const { name, annotations, inputSchema, outputSchema } of listed.tools) {
      const drills = name === 'drill_server'
      expect({ annotations, inputSchema, outputSchema }).toMatchObject({
        annotations: { readOnlyHint: !drills, openWorldHint: drills },
        inputSchema: { type: 'object' },
        outputSchema: { type: 'object' },
      })
    }
  })

  test('explain_token judges, and never says the token', async () => {
    const described = {
      resource: 'https://billing.example.com/mcp',
      issuer: 'https://auth.example.com',
      jwks: { keys: [demoRsaPublic] },
    }
    const when = { at: '2026-01-01T00:00:00Z' }
    const results = [
      await call('explain_token', { token, server: described, ...when }),
      await call('explain_token', { token_file: file('token.txt'), server: described, ...when }),
      await call('explain_token', { token, demo: 'billing' }),
    ]
    for (const { isError, text, data } of results) {
      expect({ isError, data }).toMatchObject({
        isError: false,
        data: { verdict: 'rejected', step: { id: 'audience' } },
      })
      expect(text).toContain('REJECTED')
      expect(text + JSON.stringify(data)).not.toContain(token.split('.')[2])
    }
  })

  test('compare_audience, list_scenarios and what_does_this_error_mean answer', async () => {
    const audience = await call('compare_audience', {
      audience: 'https://a.example/mcp/',
      resource: 'https://a.example/mcp',
    })
    expect(audience.data).toMatchObject({ equal: false, difference: { kind: 'slash', slip: true } })
    const examples = await call('list_scenarios', { step: 'audience', most: 2 })
    expect(examples.data).toMatchObject({ scenarios: [{ step: 'audience' }, { step: 'audience' }] })
    const meaning = await call('what_does_this_error_mean', {
      text: 'JWTClaimValidationFailed: unexpected "aud" claim value',
    })
    expect(meaning.data).toMatchObject({ messages: [{ step: 'audience' }] })
  })

  test.each([
    ['explain_token', {}, 'Give one of token, token_file and scenario.'],
    ['explain_token', { token: 'x', scenario: 'y' }, 'Give one of'],
    ['explain_token', { token: 'no token here' }, 'token holds no token'],
    ['explain_token', { token_file: '/nowhere/at/all' }, 'does not exist'],
    ['explain_token', { token_file: '/dev/stdin' }, 'plain file'],
    ['explain_token', { token_file: '.' }, 'is a directory'],
    ['explain_token', { scenario: 'cros-server-replay' }, 'Did you mean cross-server-replay?'],
    ['explain_token', { token: 'a.b.c', server: { policy: { off: 5 } } }, 'policy.off is to be a list'],
    ['drill_server', { url: 'https://mcp.example.com/mcp' }, 'only a server on this machine'],
    ['drill_server', { url: 'http://localhost.example.com/mcp' }, 'only a server on this machine'],
    ['list_scenarios', { group: 'nothing' }, 'There is no such group'],
    ['compare_audience', { audience: [], resource: 'https://a.example' }, 'compare_audience'],
    [
      'compare_audience',
      { audience: 'eyJhbGciOiJub25lIn0.e30.', resource: 'https://a.example' },
      'explain_token takes tokens',
    ],
  ])('%s %j is an error of the tool, in a sentence', async (name, args, says) => {
    const { isError, text } = await call(name, args)
    expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining(says) })
  })

  test('drill_server tells a careless server from a strict one', async () => {
    const port = await freePort()
    const careless = targets.find(({ name }) => name === carelessTarget)
    const running = await careless?.start(`http://127.0.0.1:${port}`)
    const { isError, text, data } = await call('drill_server', { url: running?.url, issuer_port: port })
    await running?.close()
    expect({ isError, data }).toMatchObject({ isError: false, data: { result: 'holes' } })
    expect(text).toContain('requests in')
  })
})

describe('the server ends', () => {
  const request = (method: string, params: object, id?: number) =>
    `${JSON.stringify({ jsonrpc: '2.0', method, params, ...(id !== undefined && { id }) })}\n`
  const hello = [
    request(
      'initialize',
      { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
      1,
    ),
    request('notifications/initialized', {}),
  ].join('')

  /** The server, and what it ends with. */
  function started() {
    const server = spawn(process.execPath, [file('deputy-lab.mjs'), 'mcp'])
    let err = ''
    server.stderr.on('data', (part) => {
      err += part
    })
    server.stdin.on('error', () => {})
    const ended = new Promise<readonly [number | null, string]>((done) =>
      server.on('close', (code) => done([code, err])),
    )
    return { server, ended }
  }

  test('with a sentence and status 2 at a message that is too long', async () => {
    const { server, ended } = started()
    server.stdin.write(`${hello}${'a'.repeat(11_000_000)}\n`)
    server.stdout.resume()
    expect(await ended).toEqual([2, expect.stringContaining('longer than 10 MB')])
  })

  /** A drill of a careless server, at its tenth request. */
  async function drilling() {
    let requests = 0
    let atTenth = () => {}
    const tenth = new Promise<void>((done) => {
      atTenth = done
    })
    const careless = createServer((request, response) => {
      if (++requests === 10) atTenth()
      if (!request.headers.authorization) response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
      else response.setHeader('content-type', 'application/json').end('{"jsonrpc":"2.0","id":1,"result":{}}')
    })
    await new Promise<void>((done) => careless.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(careless.address() as AddressInfo).port}/mcp`
    const { server, ended } = started()
    server.stdout.resume()
    const port = await freePort()
    server.stdin.write(
      hello + request('tools/call', { name: 'drill_server', arguments: { url, issuer_port: port } }, 2),
    )
    await tenth
    return { server, ended, port, careless, requests: () => requests }
  }

  test('with its client, in the middle of a drill too', async () => {
    const { server, ended, careless, requests } = await drilling()
    server.stdin.end()
    expect(await ended).toEqual([0, ''])
    // The whole catalogue is twice as long.
    expect(requests()).toBeLessThan(120)
    careless.close()
  })

  test('a drill with the call that asked for it, and gives its port back', async () => {
    const { server, ended, port, careless, requests } = await drilling()
    let out = ''
    server.stdout.on('data', (part) => {
      out += part
    })
    const answerTo = async (id: number) => {
      for (;;) {
        const line = out.split('\n').find((line) => line.endsWith('}') && line.includes(`"id":${id}`))
        if (line) return line
        await once(server.stdout, 'data')
      }
    }
    server.stdin.write(request('notifications/cancelled', { requestId: 2 }))
    const again = { name: 'drill_server', arguments: { url: 'http://127.0.0.1:1/mcp', issuer_port: port } }
    for (let id = 3, taken = true; taken; id++) {
      server.stdin.write(request('tools/call', again, id))
      taken = (await answerTo(id)).includes('is taken')
    }
    expect(requests()).toBeLessThan(120)
    server.stdin.end()
    await ended
    careless.close()
  })
})
