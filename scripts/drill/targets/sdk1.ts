import { randomUUID } from 'node:crypto'
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js'
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { decodeJwt, jwtVerify, createRemoteJWKSet } from 'jose'
import { type Handler, metadataUrl, serve, type Target } from './target'
import { introspected, joseVerifier, known, type Known } from './verify'

const audience = ['audience', 'audience-presence', 'audience-type']

function mcpServer(): McpServer {
  const server = new McpServer({ name: 'target', version: '1.0.0' })
  server.registerTool('whoami', {}, async () => ({ content: [{ type: 'text', text: 'somebody' }] }))
  return server
}

/** A server for each request. */
export const stateless: Handler = async (request, response) => {
  const server = mcpServer()
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true } as never)
  response.on('close', () => {
    void transport.close()
    void server.close()
  })
  await server.connect(transport as never)
  await transport.handleRequest(request, response, request.body)
}

/** A server for each session. */
function stateful(): Handler {
  const sessions = new Map<string, StreamableHTTPServerTransport>()
  return async (request, response) => {
    const id = request.get('mcp-session-id')
    const known = id === undefined ? undefined : sessions.get(id)
    if (known) return known.handleRequest(request, response, request.body)
    if (id !== undefined) {
      response.status(404).json({ jsonrpc: '2.0', error: { code: -32001, message: 'Session not found' }, id: null })
      return
    }
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (session) => void sessions.set(session, transport),
      onsessionclosed: (session) => void sessions.delete(session),
    })
    await mcpServer().connect(transport as never)
    return transport.handleRequest(request, response, request.body)
  }
}

type Verify = (token: string, resource: string, issuer: string) => Promise<Known>

const guard = (resource: string, issuer: string, verify: Verify) =>
  requireBearerAuth({
    resourceMetadataUrl: metadataUrl(resource),
    verifier: { verifyAccessToken: (token) => verify(token, resource, issuer) },
  })

/** What jose throws becomes the one error that the SDK answers with a 401. */
async function wrapped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch {
    throw new InvalidTokenError('The token is not valid here')
  }
}

const byJose =
  (options: (resource: string) => object, wrap: typeof wrapped = wrapped) =>
  (resource: string, issuer: string): Verify => {
    const verify = joseVerifier(issuer, options(resource))
    return async (token) => known(token, await wrap(verify(token)))
  }
const strict = byJose((resource) => ({ audience: resource }))
const careless = byJose(() => ({}))

/** A server behind that guard. */
const guarded =
  (verifier: (resource: string, issuer: string) => Verify, handler: () => Handler = () => stateless): Target['start'] =>
  (issuer) =>
    serve((app, resource) => {
      app.all('/mcp', guard(resource, issuer, verifier(resource, issuer)), handler())
    })

const asking =
  (compare: boolean) =>
  (resource: string, issuer: string): Verify =>
  async (token) => {
    const { active, ...claims } = await introspected(issuer, token)
    const named = [claims.aud].flat().includes(resource)
    if (!active || (compare && !named))
      throw new InvalidTokenError('The issuer does not call it active for this server')
    return known(token, claims)
  }

/** Looks at the token only when a session opens. */
const sessionOnly: Target['start'] = (issuer) =>
  serve((app, resource) => {
    const check = guard(resource, issuer, strict(resource, issuer))
    const handler = stateful()
    app.all(
      '/mcp',
      (request, response, next) => (request.get('mcp-session-id') ? next() : check(request, response, next)),
      handler,
    )
  })

const inBand: Target['start'] = (issuer) =>
  serve((app, resource) => {
    const verify = strict(resource, issuer)
    const check: Handler = async (request, response, next) => {
      try {
        await verify((request.get('authorization') ?? '').replace(/^bearer /i, ''), resource, issuer)
        next()
      } catch {
        response.json({
          jsonrpc: '2.0',
          id: request.body?.id ?? null,
          error: { code: -32001, message: 'Unauthorized' },
        })
      }
    }
    app.all('/mcp', check, stateless)
  })

const decodesOnly =
  (resource: string): Verify =>
  async (token) => {
    const payload = await wrapped(Promise.resolve().then(() => decodeJwt(token)))
    if (payload.aud !== resource) throw new InvalidTokenError('another audience')
    return known(token, payload)
  }

const byPrefix = (resource: string, issuer: string): Verify => {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  return async (token) => {
    const { payload } = await wrapped(jwtVerify(token, keys))
    const begins = [payload.aud].flat().some((name) => String(name).startsWith(new URL(resource).origin))
    if (!begins) throw new InvalidTokenError('another audience')
    return known(token, payload)
  }
}

/** Servers on @modelcontextprotocol/sdk 1.x. */
export const sdk1Targets: readonly Target[] = [
  { name: 'SDK 1, strict', exit: 0, lacks: [], sdk: 'typescript-v1', start: guarded(strict) },
  { name: 'SDK 1, careless', exit: 1, lacks: audience, sdk: 'typescript-v1', start: guarded(careless) },
  { name: 'SDK 1, strict, sessions', exit: 0, lacks: [], sdk: 'typescript-v1', start: guarded(strict, stateful) },
  { name: 'SDK 1, token checked when a session opens', exit: 1, lacks: [], session: true, start: sessionOnly },
  {
    name: 'SDK 1, errors of jose let through',
    exit: 0,
    lacks: [],
    sees: { 'server-error': 60 },
    start: guarded(
      byJose(
        (resource) => ({ audience: resource }),
        (work) => work,
      ),
    ),
  },
  { name: 'introspection, aud compared', exit: 0, lacks: [], sdk: 'typescript-v1', start: guarded(asking(true)) },
  {
    name: 'introspection, active alone',
    exit: 1,
    lacks: audience,
    sdk: 'typescript-v1',
    start: guarded(asking(false)),
  },
  {
    name: 'no authorization',
    exit: 2,
    lacks: [],
    start: () => serve((app) => void app.all('/mcp', stateless)),
  },
  { name: 'refuses in-band', exit: 0, lacks: [], sees: { 'in-band': 60 }, start: inBand },
  {
    name: 'decodes, never verifies',
    exit: 1,
    lacks: ['algorithm', 'signature', 'key', 'issuer-trust', 'critical', 'not-before'],
    sdk: 'typescript-v1',
    start: guarded(decodesOnly),
  },
  {
    name: 'audience by prefix, issuer not compared',
    exit: 1,
    lacks: ['audience', 'issuer-trust'],
    sdk: 'typescript-v1',
    start: guarded(byPrefix),
  },
]
