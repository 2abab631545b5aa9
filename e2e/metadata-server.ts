import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { demoEcPublic } from '@/content/issuer-keys'

/** A request as it came. */
interface Hit {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Deployments {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly hits: readonly Hit[]
  readonly close: () => void
}

type Answer = (response: ServerResponse, send: Send) => void
type Send = (status: number, body: unknown, headers?: Readonly<Record<string, string>>) => void

/**
 * Several deployments on one port, by the first part of their path: `/good/mcp` is an MCP server, whose
 * metadata stands at the well-known addresses, and `/good/as` its authorization server.
 */
export async function serveDeployments(): Promise<Deployments> {
  const hits: Hit[] = []
  const open = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => {
      body += piece
    })
    request.on('end', () => {
      hits.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body })
      open.add(response)
      answer(request, response, originOf(server))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: originOf(server),
    hits,
    close: () => {
      for (const response of open) response.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

function answer(request: IncomingMessage, response: ServerResponse, origin: string): void {
  const path = request.url ?? '/'
  const name = /^\/(?:\.well-known\/[a-z-]+\/)?([a-z]+)\/(?:mcp|as|jwks)/.exec(path)?.[1] ?? ''
  const cors: Record<string, string> =
    name === 'closed' || name === ''
      ? {}
      : {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'content-type',
          'access-control-expose-headers': 'www-authenticate',
        }
  const send: Send = (status, body, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...cors, ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
  const metadata = `${origin}/.well-known/oauth-protected-resource/${name}/mcp`
  const issuer = `${origin}/${name}/as`
  const good: Record<string, Answer> = {
    [`/${name}/mcp`]: () =>
      send(401, '', { 'www-authenticate': `Bearer resource_metadata="${metadata}", scope="files:read"` }),
    [`/.well-known/oauth-protected-resource/${name}/mcp`]: () =>
      send(200, {
        resource: `${origin}/${name}/mcp`,
        authorization_servers: [issuer],
        scopes_supported: ['files:read', 'files:write'],
      }),
    [`/.well-known/oauth-authorization-server/${name}/as`]: () =>
      send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        registration_endpoint: `${issuer}/register`,
        jwks_uri: `${origin}/${name}/jwks`,
        code_challenge_methods_supported: ['S256'],
      }),
    [`/${name}/jwks`]: () => send(200, { keys: [demoEcPublic] }),
  }
  const own = variants[name]?.(origin, name) ?? {}
  const known = own[path] ?? good[path]
  if (request.method === 'OPTIONS') send(204, '')
  else if (known) known(response, send)
  else send(404, 'nothing here', { 'content-type': 'text/plain' })
}

const prm = (name: string) => `/.well-known/oauth-protected-resource/${name}/mcp`
const as = (name: string) => `/.well-known/oauth-authorization-server/${name}/as`

/** What each does otherwise than the good one. */
const variants: Record<string, (origin: string, name: string) => Record<string, Answer>> = {
  broken: (origin, name) => ({
    [`/${name}/mcp`]: (_, send) =>
      send(401, '', { 'www-authenticate': 'Bearer error="invalid_token", resource_metadata="/.well-known/x"' }),
    [prm(name)]: (_, send) =>
      send(200, { resource: `${origin}/${name}/mcp/`, authorization_servers: [`${origin}/${name}/as`] }),
    [as(name)]: (_, send) =>
      send(200, { issuer: 'https://other.example', jwks_uri: `${origin}/${name}/jwks`, scopes_supported: 'all' }),
    [`/${name}/jwks`]: (_, send) => send(200, { keys: [{ ...demoEcPublic, d: 'x'.repeat(43) }] }),
  }),
  html: (_, name) => ({
    [prm(name)]: (_response, send) => send(200, '<!DOCTYPE html><html></html>', { 'content-type': 'text/html' }),
  }),
  huge: (_, name) => ({ [prm(name)]: (_response, send) => send(200, `{"resource":"${'x'.repeat(10_000_000)}"}`) }),
  deep: (_, name) => ({
    [prm(name)]: (_response, send) => send(200, `{"resource":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  }),
  types: (_, name) => ({
    [prm(name)]: (_response, send) => send(200, { resource: [], authorization_servers: { a: 1 } }),
  }),
  circle: (origin, name) => ({
    [prm(name)]: (_response, send) => send(302, '', { location: `${origin}${prm(name)}` }),
  }),
  moved: (origin, name) => ({
    [prm(name)]: (_response, send) => send(307, '', { location: `${origin}/moved/mcp/elsewhere` }),
    [`/${name}/mcp/elsewhere`]: (_response, send) =>
      send(200, { resource: `${origin}/${name}/mcp`, authorization_servers: [`${origin}/${name}/as`] }),
  }),
  slow: (_, name) => ({ [prm(name)]: () => {} }),
}
