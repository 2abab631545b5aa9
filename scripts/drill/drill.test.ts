import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSocket, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { drill } from './main'
import { freePort } from './targets/try'

// One set of keys for all runs of this file: making them takes longer than most of what is tried here.
vi.mock('./run-keys', async (original) => {
  const { makeKeys } = await original<typeof import('./run-keys')>()
  const keys = makeKeys('test')
  return { makeKeys: () => keys }
})

const folder = mkdtempSync(join(tmpdir(), 'drill-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A run of the command: its exit status and all it has printed. */
async function command(...argv: readonly string[]) {
  let printed = ''
  const say = (text: string) => {
    printed += text
  }
  const status = await drill(argv, { out: say, err: say })
  return { status, printed }
}

/** What a drill says of a server that answers everything alike. */
async function of(serve: Parameters<typeof createServer>[1], ...flags: readonly string[]) {
  const server = createServer(serve)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    return await command(`http://127.0.0.1:${port}/mcp`, '--issuer-port', '0', ...flags)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('what is no server to drill gets a sentence and status 2', () => {
  it('a web page', async () => {
    const { status, printed } = await of((_, response) => response.setHeader('content-type', 'text/html').end('<html>'))
    expect([status, printed]).toEqual([2, expect.stringContaining('answers with a web page')])
  })
  it('one that sends elsewhere is not followed', async () => {
    let asked = 0
    const { status, printed } = await of((_, response) => {
      asked++
      response.writeHead(302, { location: '/login' }).end()
    })
    expect([status, printed]).toEqual([2, expect.stringContaining('sends elsewhere (302): /login')])
    expect(asked).toBeLessThanOrEqual(4)
  })
  it('one that hangs', async () => {
    const { status, printed } = await of(() => {}, '--timeout', '0.2')
    expect([status, printed]).toEqual([2, expect.stringContaining('did not answer in time')])
  })
  it('one that answers 500', async () => {
    const { status, printed } = await of((_, response) => response.writeHead(500).end('oops'))
    expect([status, printed]).toEqual([2, expect.stringContaining('answers 500')])
  })
  it('one that trusts somebody else is told what to trust', async () => {
    const { status, printed } = await of((_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end(),
    )
    expect(status).toBe(2)
    expect(printed).toContain('has asked this issuer for nothing')
    expect(printed).toMatch(/JWKS {11}http:\/\/127\.0\.0\.1:\d+\/jwks/)
  })
  it('one that sends controls to the terminal', async () => {
    const { status, printed } = await of((_, response) => response.writeHead(302, { location: '/\u0085[2J' }).end())
    expect(status).toBe(2)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
  it('one that has controls in the scopes it demands', async () => {
    const { printed } = await of((_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Bearer scope="\u009b2J"' }).end(),
    )
    expect(printed).toContain('scope ‹U+009B›2J')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
  it('what speaks no HTTP', async () => {
    const server = createSocket((socket) => socket.on('error', () => {}).end('SSH-2.0-OpenSSH_9.2\r\n'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const { status, printed } = await command(`http://127.0.0.1:${port}/mcp`, '--issuer-port', '0')
    server.close()
    expect([status, printed]).toEqual([2, expect.stringMatching(/does not speak HTTP|broke the connection off/)])
  })
  it('nobody', async () => {
    const { status, printed } = await command(`http://127.0.0.1:${await freePort()}/mcp`, '--issuer-port', '0')
    expect([status, printed]).toEqual([2, expect.stringContaining('Nothing listens')])
  })
  it('a host that nobody knows', async () => {
    const { status, printed } = await command(
      'http://nobody.invalid/mcp',
      '--this-server-is-mine',
      '--issuer-port',
      '0',
    )
    expect([status, printed]).toEqual([
      2,
      expect.stringMatching(/not known, or there is no network|did not answer in time/),
    ])
  })
  it('a busy port for the issuer', async () => {
    const holder = createServer()
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done))
    const { port } = holder.address() as AddressInfo
    const { status, printed } = await command('http://127.0.0.1:9/mcp', '--issuer-port', String(port))
    holder.close()
    expect([status, printed]).toEqual([2, expect.stringContaining(`Port ${port} is taken`)])
  })
  it.each([
    [[], 'Usage'],
    [['one', 'two'], 'Usage'],
    [['mcp.example.com'], 'no address'],
    [['ftp://127.0.0.1/mcp'], 'Only http and https'],
    [['https://a:b@127.0.0.1/mcp'], 'user name'],
    [['https://mcp.example.com/mcp'], '--this-server-is-mine'],
    [['http://127.0.0.1.evil.test/mcp'], '--this-server-is-mine'],
    [['http://127.0.0.1/mcp', '--nope'], 'Unknown option'],
    [['http://127.0.0.1/mcp', '--issuer-port', 'x'], '--issuer-port'],
    [['http://127.0.0.1/mcp', '--timeout', '-1'], '--timeout'],
    [['http://127.0.0.1/mcp', '--resource', 'mcp'], '--resource is no address'],
    [['http://127.0.0.1/mcp', '--claim', 'mcp'], '--claim is name=value'],
    [['http://127.0.0.1/mcp', '--claim', 'aud=x'], 'what the drill varies'],
    [['http://127.0.0.1/mcp', '--mtls'], '--mtls needs an https address'],
  ])('%j', async (argv, says) => {
    expect(await command(...argv)).toEqual({ status: 2, printed: expect.stringContaining(says) })
  })
  it('a file that cannot be written', async () => {
    const { status, printed } = await of(
      (_, response) => response.writeHead(404).end(),
      '--json',
      join(folder, 'no', 'such', 'folder.json'),
    )
    expect([status, printed]).toEqual([2, expect.stringContaining('could not be written')])
  })
})

it('writes its report in each form', async () => {
  const [json, junit, markdown] = ['r.json', 'r.xml', 'r.md'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await of((_, response) => response.writeHead(404).end(), '--json', json, '--junit', junit, '--markdown', markdown)
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ drill: 1, result: 'cannot-tell' })
  expect(readFileSync(junit, 'utf8')).toContain('errors="1"')
  expect(readFileSync(markdown, 'utf8')).toContain('# Fire drill: CANNOT TELL')
})
it('explains itself', async () => {
  expect(await command('--help')).toEqual({ status: 0, printed: expect.stringContaining('--this-server-is-mine') })
})
