import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server under test has asked for. */
interface Asked {
  keys: boolean
  introspection: boolean
}

export interface Issuer {
  readonly port: number
  readonly asked: Asked
  /** From here on `/introspect` calls this token active. */
  readonly vouch: (token: string) => void
  /** What is published, under the address the server knows it by. */
  readonly publish: (published: Published) => void
  readonly close: () => Promise<void>
}

interface Published {
  readonly issuer: string
  readonly jwks: unknown
}

const longestForm = 65_536

/**
 * An authorization server for one run, on 127.0.0.1: metadata, keys, introspection. It gives nobody a token; those are
 * made by the drill alone.
 * @throws what `listen` does, e.g. EADDRINUSE
 */
export async function openIssuer(port: number): Promise<Issuer> {
  const active = new Set<string>()
  const asked: Asked = { keys: false, introspection: false }
  let published: Published = { issuer: '', jwks: { keys: [] } }
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request.url ?? '/')
    if (path === '/jwks') {
      asked.keys = true
      return answer(response, 200, published.jwks)
    }
    if (path === '/introspect' && request.method === 'POST') {
      asked.introspection = true
      const token = new URLSearchParams(await formOf(request)).get('token') ?? ''
      return answer(response, 200, active.has(token) ? { active: true, ...claimsOf(token) } : { active: false })
    }
    if (wellKnown.test(path)) return answer(response, 200, metadataOf(published.issuer))
    answer(response, 404, { error: 'This issuer exists for a fire drill. It has metadata, keys and introspection.' })
  }
  // A request that breaks off, or cannot be read, ends itself and not the run.
  const server = createServer((request, response) => void respond(request, response).catch(() => response.destroy()))
  await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    vouch: (token) => active.add(token),
    publish: (what) => {
      published = what
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Empty for what is no address, such as `//`. */
const pathOf = (url: string): string =>
  URL.canParse(url, 'http://issuer') ? new URL(url, 'http://issuer').pathname : ''

/** RFC 8414 §3 and OpenID Connect Discovery; an issuer without a path has both at the root. */
const wellKnown = /^\/\.well-known\/(oauth-authorization-server|openid-configuration)$/

const metadataOf = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  introspection_endpoint: `${issuer}/introspect`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code'],
  code_challenge_methods_supported: ['S256'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256', 'ES256'],
  dpop_signing_alg_values_supported: ['ES256'],
  tls_client_certificate_bound_access_tokens: true,
})

const listen = (server: Server, port: number) =>
  new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

async function formOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > longestForm) return ''
  }
  return text
}

/** Of a token that the drill itself has made. */
const claimsOf = (token: string): object =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
