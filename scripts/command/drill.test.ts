import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { drillReport } from './drill'

test('a drill that is cancelled breaks off its request and sends no other', async () => {
  const controller = new AbortController()
  let requests = 0
  let broken = 0
  const server = createServer((request, response) => {
    requests++
    if (!request.headers.authorization) response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
    else if (requests < 8)
      response.setHeader('content-type', 'application/json').end('{"jsonrpc":"2.0","id":1,"result":{}}')
    else {
      response.on('close', () => broken++)
      controller.abort()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const report = await drillReport(['--issuer-port=0', `http://127.0.0.1:${port}/mcp`], controller.signal)
  await new Promise((done) => server.close(done))
  expect(report).toEqual({ says: expect.stringContaining('was cancelled') })
  expect({ requests, broken }).toEqual({ requests: 8, broken: 1 })
})
