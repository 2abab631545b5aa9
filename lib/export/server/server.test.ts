import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import express, { type RequestHandler } from 'express'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { callTool } from '@/content/samples/call.fixture'
import { environmentOf, type LocalIssuer, resource, startIssuer, tokensFor } from '@/content/samples/issuer.fixture'
import { pythonWith, startServer, whyNoGo } from '@/content/samples/runtimes.fixture'
import { skipBecause } from '@/lib/skip.fixture'
import { tokenOf } from '../../scenarios/run'
import { folderForGenerated, runTypeScript } from '../generated.fixture'
import { targets } from '../index'
import { atBilling } from '../takeaway.fixture'
import type { Policy } from '../../pipeline/types'

const folder = folderForGenerated()
let local: LocalIssuer
beforeAll(async () => {
  local = await startIssuer()
})
afterAll(() => local.close())

interface Running {
  readonly origin: string
  stop(): Promise<void>
}

/** The policy of the issuer's tokens: 30 seconds of tolerance, everything else as at Billing. */
const policy: Partial<Policy> = { clockTolerance: 30 }

const written = async (id: string, changes: Partial<Policy> = {}): Promise<string> => {
  const target = targets.find((t) => t.id === id)
  if (!target) throw new TypeError(`no target ${id}`)
  return target.write(await atBilling('', { ...policy, ...changes }))
}

async function listen(listener: RequestListener): Promise<Running> {
  const server = createServer(listener)
  await new Promise<void>((begun) => server.listen(0, '127.0.0.1', begun))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((stopped) => server.close(() => stopped()))
    },
  }
}

const mcpPython = pythonWith('mcp.server.mcpserver', 'jwt', 'cryptography', 'uvicorn')
const fastPython = pythonWith('fastmcp', 'jwt', 'cryptography', 'uvicorn')
const jwtPython = pythonWith('jwt', 'cryptography')

interface Subject {
  readonly id: string
  readonly whyNot: string | null
  start(text: string, settings: Readonly<Record<string, string>>): Promise<Running>
}

const pythonServer = (python: string | null, file: string, main: string): Subject['start'] => {
  return async (text, settings) => {
    const own = path.join(folder, `${file}-${Math.abs(hash(text + main))}`)
    mkdirSync(own, { recursive: true })
    writeFileSync(path.join(own, file), text)
    writeFileSync(path.join(own, 'main.py'), main)
    return startServer(python ?? '', [path.join(own, 'main.py')], settings)
  }
}

const hash = (text: string) => [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7)

const plainMain = `
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from verify import refusal
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(404, {})
    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        refused = refusal(self.headers.get("Authorization"))
        self.answer(*(refused or (200, {})))
    def answer(self, status, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *_):
        pass
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
`
const mcpMain = `
import os, uvicorn
from mcp.server.mcpserver import MCPServer
from auth import Verifier, auth
server = MCPServer("billing", token_verifier=Verifier(), auth=auth)
@server.tool()
def list_invoices() -> str:
    return "No invoices."
uvicorn.run(server.streamable_http_app(json_response=True, stateless_http=True), port=int(os.environ["PORT"]), log_level="warning")
`
const fastMain = `
import os, uvicorn
from fastmcp import FastMCP
from auth_fastmcp import auth
server = FastMCP("billing", auth=auth)
@server.tool
def list_invoices() -> str:
    return "No invoices."
uvicorn.run(server.http_app(path="/mcp", json_response=True, stateless_http=True), port=int(os.environ["PORT"]), log_level="warning")
`
const goMain = `package main

import (
	"net/http"
	"os"
)

func main() {
	ok := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(200) })
	http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), protected(ok))
}
`

/** An Express app in which nothing but the generated middleware can refuse. */
const expressWith: Subject['start'] = async (text, settings) => {
  const { auth } = await runTypeScript(folder, text, settings)
  const app = express()
  app.use('/mcp', auth as RequestHandler[])
  app.use('/mcp', (_request, response) => void response.json({}))
  return listen(app)
}

const subjects: readonly Subject[] = [
  {
    id: 'jose',
    whyNot: null,
    start: async (text, settings) => {
      const { refusal } = await runTypeScript(folder, text, settings)
      const ask = refusal as (request: Request) => Promise<Response | null>
      return listen(async (request, response) => {
        const { authorization } = request.headers
        const headers = authorization === undefined ? {} : { authorization }
        const refused = await ask(new Request('http://127.0.0.1/mcp', { headers })).catch(
          () => new Response(null, { status: 500 }),
        )
        response.writeHead(refused?.status ?? 200, Object.fromEntries(refused?.headers ?? [])).end()
      })
    },
  },
  { id: 'mcp-typescript-v2', whyNot: null, start: expressWith },
  { id: 'mcp-typescript-v1', whyNot: null, start: expressWith },
  {
    id: 'pyjwt',
    whyNot: jwtPython === null ? 'no Python has the packages PyJWT and cryptography' : null,
    start: pythonServer(jwtPython, 'verify.py', plainMain),
  },
  {
    id: 'mcp-python',
    whyNot: mcpPython === null ? 'no Python has the packages mcp, PyJWT and uvicorn' : null,
    start: pythonServer(mcpPython, 'auth.py', mcpMain),
  },
  {
    id: 'fastmcp',
    whyNot: fastPython === null ? 'no Python has the packages fastmcp, PyJWT and uvicorn' : null,
    start: pythonServer(fastPython, 'auth_fastmcp.py', fastMain),
  },
  {
    id: 'go',
    whyNot: whyNoGo,
    start: async (text, settings) => {
      const own = path.join(folder, `go-${Math.abs(hash(text))}`)
      mkdirSync(own, { recursive: true })
      writeFileSync(path.join(own, 'auth.go'), text)
      writeFileSync(path.join(own, 'main.go'), goMain)
      const program = path.join(own, 'server')
      execFileSync('go', ['build', '-o', program, 'auth.go', 'main.go'], { cwd: own })
      return startServer(program, [], settings)
    },
  },
]

/** Examples whose text a parser could stumble over: one for each step and reason that decides. */
const odd = [
  ...new Map(
    scenarios.map((s) => ['decidedBy' in s.expect ? `${s.expect.decidedBy} ${s.expect.reason}` : '', s]),
  ).values(),
]

const settingsOf = () => environmentOf(local.jwksUri)

describe.each(subjects)('$id', ({ id, whyNot, start }) => {
  const runs = (context: TestContext) => {
    if (whyNot !== null) skipBecause(context, whyNot)
  }
  const at = async (changes: Partial<Policy>, ask: (url: string) => Promise<void>) => {
    const server = await start(await written(id, changes), settingsOf())
    await ask(`${server.origin}/mcp`).finally(() => server.stop())
  }

  test('takes the good token; refuses a foreign audience, an expired one and another issuer, and the rest, with 401', (context) => {
    runs(context)
    return at({}, async (url) => {
      for (const [name, { token, good }] of Object.entries(await tokensFor(local))) {
        const { status, error, metadata } = await callTool(url, 'list_invoices', token)
        expect({ name, status, error }).toEqual({
          name,
          status: good ? 200 : 401,
          error: good ? null : 'invalid_token',
        })
        if (!good) expect(metadata).toBe('https://billing.example.com/.well-known/oauth-protected-resource/mcp')
      }
      expect(await callTool(url, 'list_invoices')).toMatchObject({ status: 401 })
      const poor = await local.mint({ claims: { scope: 'billing:write' } })
      expect(await callTool(url, 'list_invoices', poor)).toMatchObject({ status: 403, error: 'insufficient_scope' })
    })
  })

  test('answers 500 to no token of any example', (context) => {
    runs(context)
    return at({}, async (url) => {
      for (const scenario of odd) {
        const token = await tokenOf(scenario, world)
        if (token === '' || token.length > 8000 || /[^\t -~]/.test(token)) continue
        const { status } = await callTool(url, 'list_invoices', token)
        expect([scenario.id, [400, 401, 403]]).toEqual([scenario.id, expect.arrayContaining([status])])
      }
    })
  })

  test('does what the policy is set to', (context) => {
    runs(context)
    const settings: Partial<Policy> = {
      otherNames: ['api://billing'],
      singleAudience: true,
      companions: ['https://auth.example.com/userinfo'],
      types: ['at+jwt', 'jwt'],
      algorithms: ['ES256'],
      maxTokenAge: 600,
      maxTokenLength: 1200,
      scopeClaims: ['scp', 'scope'],
      scopeList: true,
      scopeHierarchy: [{ scope: 'billing:all', implies: ['billing:read'] }],
      acr: 'phr',
      revoked: ['gone'],
      requiredClaims: ['exp', 'iss', 'client_id'],
    }
    const now = Math.floor(Date.now() / 1000)
    const asks: readonly (readonly [name: string, status: number, claims: object, header?: object])[] = [
      ['as it must be', 200, {}],
      ['another name', 200, { aud: 'api://billing' }],
      ['a companion', 200, { aud: [resource, 'https://auth.example.com/userinfo'] }],
      ['a stranger beside', 401, { aud: [resource, 'https://issues.example.com/mcp'] }],
      ['the second type', 200, {}, { typ: 'JWT' }],
      ['a third type', 401, {}, { typ: 'logout+jwt' }],
      ['too old', 401, { iat: now - 700 }],
      ['issued in the future', 401, { iat: now + 300 }],
      ['too long', 401, { filler: 'x'.repeat(1200) }],
      ['scope as a list', 200, { scope: undefined, scp: ['billing:read'] }],
      ['a broader scope', 200, { scope: 'billing:all' }],
      ['no such scope', 403, { scope: 'other' }],
      ['a weaker login', 401, { acr: 'pwd' }],
      ['revoked', 401, { jti: 'gone' }],
      ['no jti, which is not asked for', 200, { jti: undefined }],
      ['no client', 401, { client_id: undefined }],
      ['a number as client', 401, { client_id: 7 }],
      ['bound to a key', 401, { cnf: { jkt: 'x' } }],
    ]
    return at(settings, async (url) => {
      for (const [name, status, claims, header] of asks) {
        const token = await local.mint({
          alg: 'ES256',
          claims: { acr: 'phr', ...claims },
          ...(header && { header: header as Record<string, unknown> }),
        })
        expect([name, (await callTool(url, 'list_invoices', token)).status]).toEqual([name, status])
      }
      const other = await local.mint({ alg: 'RS256', claims: { acr: 'phr' } })
      expect((await callTool(url, 'list_invoices', other)).status).toBe(401)
    })
  })

  test('of a policy that compares no audience, takes the replayed token, and says so', async (context) => {
    runs(context)
    const careless: Partial<Policy> = { off: ['audience-presence', 'audience-type', 'audience', 'audience-breadth'] }
    expect(await written(id, careless)).toContain('WARNING: this policy does not compare aud.')
    await at(careless, async (url) => {
      const replayed = await local.mint({ claims: { aud: 'https://issues.example.com/mcp' } })
      expect((await callTool(url, 'list_invoices', replayed)).status).toBe(200)
      const foreign = await local.mint({ foreignKey: true })
      expect((await callTool(url, 'list_invoices', foreign)).status).toBe(401)
    })
  })
})
