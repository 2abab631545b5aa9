import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { demoRsaPublic } from '@/content/issuer-keys'
import { tools } from '@/lib/command/tools'
import { tokenOf } from '@/lib/scenarios/run'
import { installed } from './installed.fixture'
import { configurations, examples, page, serverFile } from './page.fixture'

let it: ReturnType<typeof installed>
let token = ''
const file = (name: string) => path.join(it.app, name)
beforeAll(async () => {
  it = installed()
  token = await tokenOf(scenarioById('good-token-issues'), world)
  writeFileSync(file('token.txt'), token)
  writeFileSync(file('jwks.json'), JSON.stringify({ keys: [demoRsaPublic] }))
  writeFileSync(file('server.json'), serverFile())
  writeFileSync(file('access.log'), `"authorization":"Bearer ${token}"\n`)
}, 120_000)
afterAll(() => it?.remove())

const server = [
  '--resource',
  'https://issues.example.com/mcp',
  '--issuer',
  'https://auth.example.com',
  '--jwks',
  'jwks.json',
]
const at = ['--at', '2026-01-01T00:00:00Z']

test('the package names what it needs, and nothing more', () => {
  const text = readFileSync(path.join(path.dirname(it.file), 'package.json'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    name: 'deputy-lab',
    bin: { 'deputy-lab': 'deputy-lab.mjs' },
    engines: { node: '>=20' },
  })
  expect(Object.keys(JSON.parse(text).dependencies).sort()).toEqual(['@modelcontextprotocol/server', 'jose'])
  const readme = readFileSync(path.join(path.dirname(it.file), 'README.md'), 'utf8')
  for (const name of ['explain', 'scenarios', 'matrix', 'drill', 'mcp', ...tools.map((tool) => tool.name)])
    expect(readme).toContain(name)
})

describe('as installed', () => {
  test('it says its version and its commands', () => {
    expect(it.run(['--version'])).toMatchObject({ status: 0, out: '0.1.0\n' })
    expect(it.run(['--help']).out).toContain('  explain ')
    expect(it.run([])).toMatchObject({ status: 2, out: '' })
    expect(it.run(['explan'])).toMatchObject({
      status: 2,
      err: 'deputy-lab: There is no such command. Did you mean explain?\n',
    })
    expect(it.run([token]).err).toContain('shell’s history')
  })

  test('explain: 0 accepted, 1 rejected, 2 cannot tell', () => {
    expect(it.run(['explain', ...server, ...at], token)).toMatchObject({ status: 0, err: '' })
    expect(it.run(['explain', ...server.with(1, 'https://billing.example.com/mcp'), ...at], token).status).toBe(1)
    expect(it.run(['explain', ...server], token).out).toContain('expiry')
    const open = it.run(['explain', ...server.slice(0, 4), ...at, '--token-file', 'token.txt', '--json'])
    expect(open.status).toBe(2)
    expect(JSON.parse(open.out)).toMatchObject({ verdict: 'undecided', step: { id: 'key' } })
  })

  test.each([
    ['', 'Standard input is empty'],
    ['no token in here', 'holds no token'],
    [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'is not text'],
    [Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x41]), 'is not text'],
    ['a'.repeat(10_500_000), 'more than 10 MB'],
  ])('explain: input that holds none is answered with a sentence', (input, says) => {
    const { status, out, err } = it.run(['explain', ...server], input)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(says)
  })

  test.each([
    [['--token-file', 'missing.txt'], 'missing.txt does not exist.'],
    [['--token-file', '.'], '. is a directory'],
    [['--server', 'token.txt'], 'token.txt is not JSON'],
    [['--jwks', 'token.txt'], 'This is a token, not a key.'],
  ])('explain %j', (args, says) => {
    const { status, err } = it.run(['explain', ...args], token)
    expect(status).toBe(2)
    expect(err).toContain(says)
  })

  test('text as Windows writes it', () =>
    expect(it.run(['explain', ...server, ...at], Buffer.from(`\uFEFF${token}\r\n`, 'utf16le')).status).toBe(0))

  test('scenarios, and the token of one into explain', () => {
    expect(it.run(['scenarios', '--json']).status).toBe(0)
    expect(
      it.shell('deputy-lab scenarios cross-server-replay --print-token | deputy-lab explain --demo billing').status,
    ).toBe(1)
  })

  test('matrix: a file, standard input, nothing', () => {
    const { status, out } = it.run(['matrix', 'access.log'])
    expect(status).toBe(1)
    expect(out).toContain('accepted despite audience')
    expect(out).not.toContain(token.split('.')[2])
    expect(it.run(['matrix', '-', '--json'], token).status).toBe(1)
    expect(it.run(['matrix', 'jwks.json'])).toMatchObject({ status: 2, out: '' })
    expect(it.run(['matrix', 'missing.log'])).toMatchObject({
      status: 2,
      err: 'deputy-lab: missing.log does not exist.\n',
    })
  })

  test('drill: no address, no server, another host', () => {
    expect(it.run(['drill'])).toMatchObject({ status: 2, out: '' })
    expect(it.run(['drill', '--help']).out).toContain('Usage: deputy-lab drill URL')
    expect(it.run(['drill', 'http://127.0.0.1:1/mcp', '--issuer-port', '0']).status).toBe(2)
    expect(it.run(['drill', 'https://mcp.example.com/mcp']).err).toContain('--this-server-is-mine')
  })

  test('a reader that has seen enough is no error', () => {
    const { status, err } = it.shell(
      'set -o pipefail; (for i in 1 2 3; do deputy-lab scenarios --json || exit 3; done) | head -c 1',
    )
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })

  test('no colours where nobody looks', () => {
    for (const env of [{}, { FORCE_COLOR: '1' }])
      expect(it.run(['explain', ...server, ...at], token, env).out).not.toContain('\u001b')
  })
})

describe('the page of the docs', () => {
  test.each(examples())('$line', ({ line, status }) =>
    expect(it.shell(line, { TOKEN: token })).toMatchObject({ status }),
  )

  test('what it prints is what the page shows', () => {
    const [shown = ''] = /^REJECTED[^`]*/m.exec(page) ?? []
    expect(it.run(['explain', '--scenario', 'cross-server-replay']).out.startsWith(shown)).toBe(true)
    expect(shown.split('\n').length).toBeGreaterThan(2)
  })

  test('every client is told to start the server', () => {
    expect(configurations().length).toBe(4)
    for (const { command, args } of configurations()) expect([command, ...args]).toEqual(['deputy-lab', 'mcp'])
    expect(it.shell('deputy-lab mcp < /dev/null')).toEqual({ status: 0, out: '', err: '' })
  })
})
