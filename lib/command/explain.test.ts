import { beforeAll, describe, expect, test } from 'vitest'
import { scenarioById, scenarios, world } from '@/content/catalog'
import { demoRsaPublic } from '@/content/issuer-keys'
import { mintToken } from '../scenarios/mint'
import { requestOf, tokenOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { type Given, readArguments } from './command-line'
import { commands } from './commands'
import { explainCommand } from './explain'
import { explainText } from './explain-text'
import { content, machine } from './world.fixture'

const statuses = { accepted: 0, rejected: 1, undecided: 2 }
const all: readonly Scenario[] = scenarios

const run = (args: readonly string[], input?: string, files?: Readonly<Record<string, string>>) =>
  explainCommand(readArguments(args, commands[0]) as Given, content, machine(input, files))

/** The search for what made a signature fail is long: one such example stands for the others. */
const isSlow = ({ id, expect: { decidedBy, reason } }: Scenario) =>
  decidedBy === 'signature' && reason === 'mismatch' && id !== 'edited-after-signing'

/** Any piece of a text that is long enough to be of use to a thief. */
const pieces = (secret: string) =>
  Array.from({ length: Math.max(0, Math.floor(secret.length / 12) - 1) }, (_, i) => secret.slice(12 * i, 12 * i + 24))

test('every example ends as its author says, and no output holds its token', async () => {
  const leaks: string[] = []
  for (const scenario of all.filter((one) => !isSlow(one))) {
    const token = await tokenOf(scenario, world)
    const parts = token.split('.')
    const secrets = pieces(parts.length > 2 ? (parts[2] ?? '') : token).filter((piece) => !/^(.)\1*$/.test(piece))
    const { status, out, err } = await run(['--scenario', scenario.id, '--json'])
    expect({ id: scenario.id, status, err }).toEqual({
      id: scenario.id,
      status: statuses[scenario.expect.outcome],
      err: '',
    })
    const text = explainText(JSON.parse(out), { columns: 80, colours: false })
    if (secrets.some((piece) => out.includes(piece) || text.replaceAll('\n', '').includes(piece)))
      leaks.push(scenario.id)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none but line breaks is what is tested
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
  }
  expect(leaks).toEqual([])
})

describe('what goes with a token', () => {
  test('its DPoP proof, beside it or in a file', async () => {
    const scenario = scenarioById('dpop-good')
    const bound = await tokenOf(scenario, world)
    const proof = (await requestOf(scenario, bound, world)).dpop[0] ?? ''
    const demo = ['--demo', scenario.server]
    expect(await run(demo, `Authorization: DPoP ${bound}\nDPoP: ${proof}`)).toMatchObject({ status: 0 })
    expect(await run([...demo, '--proof-file', 'p'], bound, { p: `${proof}\n` })).toMatchObject({ status: 0 })
    expect((await run([...demo, '--proof-file', 'p', '--method', 'GET'], bound, { p: proof })).out).toContain(
      'dpop-method',
    )
    expect((await run(demo, bound)).out).toContain('confirmation')
  })

  test('the address and the method of the request that it was pasted in, where nothing else is named', async () => {
    const scenario = scenarioById('dpop-good')
    const bound = await tokenOf(scenario, world)
    const proof = (await requestOf(scenario, bound, world)).dpop[0] ?? ''
    const sent = (to: string) => `curl ${to} -H 'Authorization: DPoP ${bound}' -H 'DPoP: ${proof}'`
    const demo = ['--demo', scenario.server]
    const issues = 'https://issues.example.com/mcp'
    const good = await run(demo, sent(`-X POST ${issues}`))
    expect(good).toMatchObject({ status: 0 })
    expect(good.err).toContain(`the proof is held against POST ${issues}.`)
    expect((await run(demo, sent(issues))).out).toContain('dpop-method')
    expect((await run(demo, sent(`-X POST ${issues}/v2`))).out).toContain('dpop-uri')
    expect(await run([...demo, '--url', issues, '--method', 'POST'], sent(`${issues}/v2`))).toMatchObject({ status: 0 })
  })

  test('what the issuer answered about an opaque one', async () => {
    const opaque = 'mF_9.B5f-4.1JqM0123456789'
    const answer = {
      active: true,
      iss: 'https://auth.example.com',
      aud: 'https://issues.example.com/mcp',
      scope: 'issues:read',
    }
    const args = ['--demo', 'issues', '--introspection', 'a.json']
    const told = await run(args, opaque, { 'a.json': JSON.stringify({ ...answer, active: false }) })
    expect(told).toMatchObject({ status: 1, out: expect.stringContaining('introspection') })
    expect(await run(args, opaque, { 'a.json': JSON.stringify(answer) })).toMatchObject({ status: 0 })
    expect(told.out).not.toContain(opaque)
  })
})

describe('a token from standard input', () => {
  let token = ''
  const keys = { 'jwks.json': JSON.stringify({ keys: [demoRsaPublic] }) }
  const server = [
    '--resource',
    'https://issues.example.com/mcp',
    '--issuer',
    'https://auth.example.com',
    '--jwks',
    'jwks.json',
  ]
  beforeAll(async () => {
    token = await tokenOf(scenarioById('good-token-issues'), world)
  })

  test('is accepted where it was issued for, and rejected elsewhere', async () => {
    expect(await run(server, token, keys)).toMatchObject({ status: 0, err: '' })
    const elsewhere = await run([...server.with(1, 'https://billing.example.com/mcp'), '--json'], token, keys)
    expect(elsewhere.status).toBe(1)
    expect(JSON.parse(elsewhere.out)).toMatchObject({
      verdict: 'rejected',
      step: { id: 'audience', expected: 'https://billing.example.com/mcp', found: 'https://issues.example.com/mcp' },
      http: { status: 401 },
      at: { seconds: content.demoNow },
    })
  })

  test.each([
    [[], '--issuer URL'],
    [server.slice(0, 4), '--jwks FILE'],
    [server.slice(2), '--resource URI'],
  ])('with %j it says what is missing', async (args, missing) => {
    const { status, out } = await run(args, token, keys)
    expect(status).toBe(2)
    expect(out).toContain('CANNOT TELL')
    expect(out).toContain(missing)
  })

  test('at another instant it has expired', async () =>
    expect(await run([...server, '--at', 'in 1 hour'], token, keys)).toMatchObject({ status: 1 }))

  test('what stood around it is said', async () => {
    const { status, err } = await run(server, `Authorization: Bearer ${token}`, keys)
    expect({ status, err }).toEqual({
      status: 0,
      err: 'deputy-lab: taken out around the token: Authorization: Bearer.\n',
    })
  })

  test('a token that no server reads where it was sent is judged alone, and that is said', async () => {
    const { status, err } = await run(server, `Authorization: Token ${token}`, keys)
    expect(status).toBe(0)
    expect(err).toMatch(
      /Authorization: Token, not Bearer\.\ndeputy-lab: as sent, the answer is 401; the token is judged/,
    )
  })

  test('that a request is not judged as it was written, is said in its data as well', async () => {
    const explained = async (text: string) => JSON.parse((await run([...server, '--json'], text, keys)).out)
    expect(await explained(`x-api-key: ${token}`)).toMatchObject({ verdict: 'accepted', asSent: 401 })
    expect(
      await explained(`curl 'https://x.example/?access_token=${token}' -H 'Authorization: Bearer ${token}'`),
    ).toMatchObject({ verdict: 'accepted', asSent: 400 })
    expect(await explained(`Authorization: Bearer ${token}`)).toMatchObject({ verdict: 'accepted', asSent: null })
  })

  test('what is usual at the product stands beside a cause that lies in the product, and beside no other', async () => {
    const explained = async (id: string) => JSON.parse((await run(['--scenario', id, '--json'])).out)
    expect(await explained('scalekit-client')).toMatchObject({ cause: {}, product: { name: 'Scalekit' } })
    expect(await explained('okta-id-token')).toMatchObject({ cause: {}, product: null })
  })

  test('of an opaque token the trusted address says whose it is', async () => {
    const at = (issuer: string) => ['--resource', 'https://mcp.example.com/mcp', '--issuer', issuer]
    const { out } = await run(at('https://acme.eu.auth0.com/'), 'Hb2Xn0pQ7sVtYw4zA9dF3gJ6kL8mC1rE')
    expect(out).toMatch(/At Auth0:\s+No API’s\s+audience was requested/)
    expect((await run(at('https://login.example.com'), 'Hb2Xn0pQ7sVtYw4zA9dF3gJ6kL8mC1rE')).out).not.toContain('At ')
  })

  test('advice that stands in place of another is said once', async () => {
    const { out } = await run(['--scenario', 'authentik-client'])
    expect(out.match(/Give this server a provider/g)).toHaveLength(1)
  })

  test('the profile of the product that issued it is named, until a server was chosen', async () => {
    const keycloak = await tokenOf(scenarioById('keycloak-default'), world)
    const hint = /--profile keycloak\/\S+ asks a server that takes that shape\.\n$/
    expect(await run(server, keycloak, keys)).toMatchObject({ status: 1, err: expect.stringMatching(hint) })
    expect(await run([...server, '--profile', 'keycloak'], keycloak, keys)).toMatchObject({ err: '' })
  })

  test('a token file goes before standard input', async () =>
    expect(await run([...server, '--token-file', 't.txt'], 'nothing', { ...keys, 't.txt': token })).toMatchObject({
      status: 0,
    }))

  test.each([
    [['--jwks', 'https://auth.example.com/jwks'], 'nothing is fetched'],
    [['--jwks', 'missing.json'], 'missing.json does not exist.'],
    [['--jwks', 'word.txt'], 'word.txt:'],
    [['--jwks', 'empty.txt'], 'empty.txt is empty'],
    [['--profile', 'entr'], 'Did you mean entra?'],
    [['--demo', 'biling'], 'Did you mean billing?'],
    [['--demo', 'billing', '--server', 's.json'], 'two servers'],
    [['--at', 'soon'], '--at: Found “soon”.'],
    [['--scenario', 'cross-server-repla'], 'Did you mean cross-server-replay?'],
    [['--scenario', 'cross-server-replay', '--resource', 'x'], 'leave out --resource'],
    [['--token-file', 'empty.txt'], 'empty.txt is empty'],
  ])('%j cannot be used, and a sentence says why', async (args, says) => {
    const { status, out, err } = await run(args, token, { 'word.txt': 'not a key', 'empty.txt': '' })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(says)
    expect(err).toMatch(/^deputy-lab: .*\n$/)
  })

  test('what a token says never reaches the terminal as an order', async () => {
    const hostile = await mintToken(
      {
        goodFor: 'issues',
        claims: { aud: '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\r\nACCEPTED', iss: 'https://auth.example.com' },
      },
      world.mint,
    )
    const { out } = await run(server, hostile, keys)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
    expect(out).toContain('‹U+001B›')
    expect(out).not.toMatch(/^ACCEPTED/m)
  })
})

test('no output quotes a token that stands in another place than its own', async () => {
  const secret = 'q7Zx0Lm3Rt8Vb1Nc5Hd9Kf2Ws6Yg4Jp7'
  const nested = `eyJhbGciOiJSUzI1NiJ9.e30.${secret}`
  const server = ['--resource', 'https://a.example/mcp', '--issuer', 'https://b.example']
  for (const claims of [{ aud: nested }, { iss: nested }, { scope: nested }, { act: { sub: nested }, aud: [nested] }]) {
    const token = await mintToken({ goodFor: 'issues', claims }, world.mint)
    const { out, err } = await run([...server, '--json'], token)
    expect(`${out}${err}`).not.toContain(secret.slice(0, 12))
  }
  const opaque = `opaque${secret}`
  for (const answer of [opaque, `HTTP/1.1 200 OK\n\n${opaque}`, `"${secret}"`, `[${JSON.stringify(secret)}]`]) {
    const { out, err } = await run([...server, '--introspection', 'a'], `live_${secret}${secret}`, { a: answer })
    expect(out).toContain('no JSON object')
    expect(`${out}${err}`).not.toContain(secret.slice(0, 12))
  }
})
