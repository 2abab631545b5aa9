import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// An authorization server that is never asked for more than its metadata: so the lab needs no package of its own.
const metadata = createServer((request, response) => {
  const issuer = `http://${request.headers.host}`
  response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }))
})
let issuer = ''
beforeAll(async () => {
  await once(metadata.listen(0, '127.0.0.1'), 'listening')
  issuer = `http://127.0.0.1:${(metadata.address() as AddressInfo).port}`
})
afterAll(() => {
  metadata.closeAllConnections()
  metadata.close()
})

const anyPorts = ['--port', '0', '--issuer']

/** Starts the lab as a command does, and waits until it says that it is there. */
async function startedBy(command: string, ...args: readonly string[]) {
  const child = spawn(command, args, {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, LAB_ISSUER: issuer },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Closed when nobody holds the other end any more: not the command, and not what it has started.
  const closed = once(child, 'close')
  let printed = ''
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += part
    if (printed.includes('Ctrl-C ends')) break
  }
  child.stdout.resume()
  return { child, closed, url: /http:\S+\/mcp/.exec(printed)?.[0] ?? '' }
}

test.concurrent('when its terminal closes, the lab ends as it should', async () => {
  const { child, closed, url } = await startedBy(process.execPath, 'scripts/lab.mjs', ...anyPorts, issuer)
  expect((await fetch(url)).status).toBe(401)
  child.kill('SIGHUP')
  expect(await closed).toEqual([0, null])
  await expect(fetch(url)).rejects.toThrow()
})

test.concurrent('when who started it is gone without a word, the lab ends', async () => {
  const { child, closed, url } = await startedBy(
    'sh',
    '-c',
    `"${process.execPath}" scripts/lab.mjs ${anyPorts.join(' ')} "$LAB_ISSUER"; true`,
  )
  expect((await fetch(url)).status).toBe(401)
  child.kill('SIGKILL')
  await closed
  await expect(fetch(url)).rejects.toThrow()
})
