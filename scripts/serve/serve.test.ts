import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../drill/targets/try'

let folder = ''
let server: ChildProcess
let port = 0
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'))
  for (const name of ['index.html', '_headers', '404.html']) writeFileSync(path.join(folder, name), '')
  writeFileSync(path.join(folder, 'large.png'), 'a'.repeat(1_000_000))
  port = await freePort()
  const script = path.join(import.meta.dirname, '../serve.mjs')
  server = spawn(process.execPath, [script, '--port', `${port}`, '--strict-port', '--folder', folder])
  if (server.stdout) await once(server.stdout, 'data')
})
afterAll(() => {
  server?.kill()
  rmSync(folder, { recursive: true })
})

/** Sends that many requests at once and takes all that comes until the connection ends. @returns the answers */
async function answers(requests: number): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  // Reset, where it is closed on us.
  socket.on('error', () => {})
  let text = ''
  socket.setEncoding('latin1').on('data', (part) => {
    text += part
  })
  const request = (more: string) => `GET /large.png HTTP/1.1\r\nHost: a\r\n${more}\r\n`
  socket.write(request('').repeat(requests - 1) + request('Connection: close\r\n'))
  await new Promise((done) => socket.on('close', done))
  return text.split('HTTP/1.1 200').length - 1
}

test('requests sent one behind the other are all answered', async () => expect(await answers(8)).toBe(8))

test('a connection that asks on and on without taking the answers is closed', async () =>
  expect(await answers(2000)).toBeLessThan(40))
