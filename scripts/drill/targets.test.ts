import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { drill } from './main'
import { targets } from './targets'
import { freePort, tryTarget, wrongWith } from './targets/try'

/** The whole proof is `npm run drill:proof`. */
const tried = ['SDK 1, token checked when a session opens', 'introspection, active alone', 'SDK 2, strict']

describe('real servers', () => {
  it.each(targets.filter(({ name }) => tried.includes(name)))('$name', async (target) => {
    expect(wrongWith(target, await tryTarget(target))).toEqual([])
  })
  it('has one for each kind, of which three are tried here', () => {
    expect(targets.length).toBeGreaterThanOrEqual(12)
    expect(targets.filter(({ name }) => tried.includes(name))).toHaveLength(tried.length)
  })
})

it('waits until the server is pointed at the issuer', async () => {
  const target = targets.find(({ name }) => name === 'SDK 2, strict')
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const late = await target?.start(issuer)
  let trusted = false
  const gate = createServer((request, response) => {
    if (!trusted) {
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
      return
    }
    request.pipe(
      ask(late?.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      }),
    )
  })
  await new Promise<void>((done) => gate.listen(0, '127.0.0.1', done))
  let said = ''
  const say = (text: string) => {
    said += text
    if (text.startsWith('Waiting')) trusted = true
  }
  const url = `http://127.0.0.1:${(gate.address() as AddressInfo).port}/mcp`
  const status = await drill([url, '--resource', late?.url ?? '', '--issuer-port', String(port), '--wait'], {
    out: say,
    err: say,
  })
  gate.closeAllConnections()
  gate.close()
  await late?.close()
  expect([status, said]).toEqual([0, expect.stringContaining('Waiting. The good token was not accepted')])
})
