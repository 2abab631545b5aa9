import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { type Io, lab } from './main'
import { readOptions } from './options'

describe('the command line', () => {
  test.each([
    ['', { command: 'serve', port: null, own: null }],
    ['attack', { command: 'attack', port: null, own: null }],
    ['tokens', { command: 'tokens', port: null, own: null }],
    ['--port 5000', { command: 'serve', port: 5000, own: null }],
    [
      '--issuer https://as.example.com',
      { command: 'serve', port: null, own: { product: null, issuer: 'https://as.example.com' } },
    ],
    [
      '--keycloak http://localhost:8080/realms/acme',
      { command: 'serve', port: null, own: { product: 'keycloak', issuer: 'http://localhost:8080/realms/acme' } },
    ],
    [
      '--keycloak http://localhost:8080/realms/acme/',
      { command: 'serve', port: null, own: { product: 'keycloak', issuer: 'http://localhost:8080/realms/acme' } },
    ],
    ['--help', 'help'],
  ])('%j is understood', (line, options) => {
    expect(readOptions(line.split(' ').filter(Boolean))).toEqual(options)
  })
  test.each([
    ['--speed 9', '--speed'],
    ['atack', 'no such command: atack'],
    ['attack now', 'no such command: attack now'],
    ['--port http', '--port is a number'],
    ['--port 65535', 'five more ports'],
    ['--issuer acme', 'This is no address: acme'],
    ['--issuer http://as.example.com', 'https address, or http on this machine'],
    ['--issuer https://as.example.com/?a=b', 'neither ? nor #'],
    ['--keycloak http://localhost:8080', 'is a realm: http://localhost:8080/realms/NAME'],
    ['--issuer https://a.example --keycloak https://b.example/realms/b', 'Name one'],
    ['attack --issuer https://as.example.com', 'own authorization server'],
  ])('%j is answered with a sentence', (line, sentence) => {
    expect(readOptions(line.split(' '))).toEqual(expect.stringContaining(sentence))
  })
})

/** Runs the lab for an authorization server that is none; whatever it prints before it ends. */
async function told(issuer: string, port: number | null = 0) {
  let printed = ''
  const say = (text: string) => {
    printed += text
  }
  const io: Io = { out: say, err: say, provider: async () => null, stopped: Promise.resolve() }
  const status = await lab({ command: 'serve', port, own: { product: null, issuer } }, io)
  return { status, printed }
}

async function served<T>(listener: RequestListener, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const publishing =
  (metadata: (origin: string) => object): RequestListener =>
  (request, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(metadata(`http://${request.headers.host}`)))

const endpoints = { authorization_endpoint: 'https://as.example.com/auth', token_endpoint: 'https://as.example.com/t' }
const whole = (issuer: string) => ({
  issuer,
  ...endpoints,
  response_types_supported: ['code'],
  jwks_uri: `${issuer}/jwks`,
})

describe('a reader’s authorization server', () => {
  test('that has everything is trusted, and what it must be told is said', async () => {
    const { status, printed } = await served(publishing(whole), (origin) => told(origin))
    expect(status).toBe(0)
    expect(printed).toMatch(/Billing, careless +http:\/\/127\.0\.0\.1:\d+\/mcp/)
    expect(printed).toContain('ask for a token with resource=ADDRESS')
  })
  test('where nobody logs in is trusted as well', async () => {
    const bare = publishing((issuer) => ({ issuer, jwks_uri: `${issuer}/jwks` }))
    expect(await served(bare, (origin) => told(origin))).toMatchObject({ status: 0 })
  })
  test('that nobody runs cannot be reached', async () => {
    const gone = await served(publishing(whole), async (origin) => origin)
    expect(await told(gone)).toEqual({ status: 2, printed: expect.stringContaining('cannot be reached: ECONNREFUSED') })
  })
  test.each<readonly [string, RequestListener]>([
    ['a web page', (_, response) => response.setHeader('content-type', 'text/html').end('<html>')],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/login' }).end()],
    ['a failure', (_, response) => response.writeHead(500).end('oops')],
    ['other JSON', (_, response) => response.end('[]')],
  ])('that answers with %s is no issuer', async (_, listener) => {
    const { status, printed } = await served(listener, (origin) => told(origin))
    expect([status, printed]).toEqual([2, expect.stringContaining('is no issuer')])
    expect(printed).toContain('/.well-known/oauth-authorization-server')
  })
  test('whose metadata names another issuer is told which', async () => {
    const { status, printed } = await served(
      publishing((origin) => whole(`${origin}/tenant`)),
      (origin) => told(origin),
    )
    expect([status, printed]).toEqual([
      2,
      expect.stringMatching(/of another issuer.*--issuer is to be http\S+\/tenant/),
    ])
  })
  test('without keys to verify with is refused', async () => {
    const { status, printed } = await served(
      publishing((issuer) => ({ issuer, ...endpoints })),
      (origin) => told(origin),
    )
    expect([status, printed]).toEqual([2, expect.stringContaining('publishes no jwks_uri')])
  })
})

test('a busy port is named', async () => {
  const { status, printed } = await served(publishing(whole), (origin) =>
    told(origin, Number(new URL(origin).port) - 1),
  )
  expect([status, printed]).toEqual([2, expect.stringMatching(/Port \d+ is taken/)])
})

test('what is installed nowhere has been said by npm', async () => {
  const io: Io = { out: () => {}, err: () => {}, provider: async () => null, stopped: Promise.resolve() }
  expect(await lab({ command: 'attack', port: 0, own: null }, io)).toBe(2)
})
