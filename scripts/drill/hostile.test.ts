import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { openIssuer } from './issuer'
import { send } from './send'
import { StepCounter } from '@/lib/hostile/steps.fixture'

/** What a server of bytes makes of one request. */
async function answered(serve: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => serve(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    const request = {
      method: 'POST',
      url: `http://127.0.0.1:${port}/mcp`,
      headers: [],
      body: '{}',
      certificate: null,
    } as const
    return await send(request, { timeout: 1000, keyOf: new Map() })
  } finally {
    server.close()
  }
}

const switching = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n'

test.each<[string, (socket: Socket) => void, object]>([
  ['another protocol', (socket) => socket.write(switching), { failed: 'no-http', code: 'HTTP 101' }],
  ['another protocol, and the end', (socket) => socket.end(switching), { failed: 'no-http', code: 'HTTP 101' }],
  ['a status that is none', (socket) => socket.end('HTTP/1.1 000 x\r\n\r\n'), { failed: 'no-http', code: 'HTTP 0' }],
  ['the end', (socket) => socket.destroy(), { failed: 'broken-off' }],
  [
    'headers without an end',
    (socket) => socket.end(`HTTP/1.1 401 x\r\n${'A: b\r\n'.repeat(100_000)}`),
    { failed: 'no-http' },
  ],
  [
    'a body shorter than it says',
    (socket) => socket.end('HTTP/1.1 200 x\r\nContent-Length: 9\r\n\r\na'),
    { body: 'a' },
  ],
  [
    'a body without an end',
    (socket) => {
      socket.write('HTTP/1.1 200 x\r\n\r\n')
      const more = () => {
        while (socket.writable && socket.write('a'.repeat(65_536)));
      }
      socket.on('drain', more)
      more()
    },
    { status: 200 },
  ],
])('a server that answers with %s is answered for', async (_, serve, reply) =>
  expect(await answered(serve)).toMatchObject(reply),
)

test('a stream of events in parts of one character is looked through once', async () => {
  const head = 'HTTP/1.1 200 x\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n'
  const body = `${':\n\n'.repeat(3000)}data: {}\n\n`
  const chunks = [...body].map((character) => `1\r\n${character}\r\n`).join('')
  const counter = new StepCounter('/scripts/')
  await counter.start()
  await counter.reset()
  let reply = {}
  const steps = await counter.count(async () => {
    reply = await answered((socket) => socket.write(head + chunks))
  })
  await counter.stop()
  expect(reply).toMatchObject({ status: 200, body: body })
  expect(steps).toBeLessThan(200 * body.length)
})

describe('the issuer of a run outlives', () => {
  const broken: unknown[] = []
  const note = (error: unknown) => broken.push(error)
  process.on('unhandledRejection', note)
  afterAll(() => process.off('unhandledRejection', note))

  test.each([
    ['an address that is none', 'GET // HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a form that breaks off', 'POST /introspect HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\ntoken='],
    [
      'a form without an end',
      `POST /introspect HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n${'a'.repeat(200_000)}`,
    ],
  ])('%s', async (_, request) => {
    const issuer = await openIssuer(0)
    const address = `http://127.0.0.1:${issuer.port}`
    issuer.publish({ issuer: address, jwks: { keys: [] } })
    await new Promise<void>((done) => {
      const socket = connect(issuer.port, '127.0.0.1', () => socket.end(request))
      socket
        .on('error', () => {})
        .on('close', () => done())
        .resume()
    })
    expect(await (await fetch(`${address}/jwks`)).json()).toEqual({ keys: [] })
    await issuer.close()
    expect(broken).toEqual([])
  })
})
