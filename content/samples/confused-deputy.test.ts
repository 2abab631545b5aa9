import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { skipBecause } from '@/lib/skip.fixture'
import { buildGolangJwt, whyNoGolangJwt } from './golang-jwt.fixture'
import { type LocalIssuer, startIssuer, tokensFor } from './issuer.fixture'
import { fileOf, pythonWith, runToEnd } from './runtimes.fixture'

// The page's samples name their issuer's keys themselves; they are led to the local ones.
const local = vi.hoisted(() => ({ jwksUri: '' }))
vi.mock('jose', async (original) => {
  const jose = await original<typeof import('jose')>()
  return { ...jose, createRemoteJWKSet: () => jose.createRemoteJWKSet(new URL(local.jwksUri)) }
})

let issuer: LocalIssuer
beforeAll(async () => {
  issuer = await startIssuer()
  local.jwksUri = issuer.jwksUri
})
afterAll(() => issuer.close())

/** As other samples, but for the tolerance: the page's have none. */
async function tokens() {
  const { 'an expiry within the tolerance': expired, ...all } = await tokensFor(issuer)
  return Object.entries({ ...all, ...(expired && { 'just expired': { ...expired, good: false } }) })
}

test('confused-deputy/verify.ts takes and refuses what it should', async () => {
  const { verify } = await import('./confused-deputy/verify')
  for (const [name, { token, good }] of await tokens()) {
    const taken = await verify(token).then(
      () => true,
      () => false,
    )
    expect({ name, taken }).toEqual({ name, taken: good })
  }
})

const python = pythonWith('jwt', 'cryptography')
const driver = `
import runpy, sys, jwt
client = jwt.PyJWKClient
jwt.PyJWKClient = lambda _: client(sys.argv[2])
verify = runpy.run_path(sys.argv[1])["verify"]
for token in sys.argv[3:]:
    try:
        verify(token)
        print("taken")
    except (jwt.PyJWTError, TypeError):  # TypeError: an algorithm and a key of different kinds
        print("refused")
`

test('confused-deputy/verify.py takes and refuses what it should', async (context) => {
  if (python === null) return skipBecause(context, 'no Python with PyJWT and cryptography')
  const asked = await tokens()
  const { output, errors } = await runToEnd(
    python,
    ['-c', driver, fileOf('confused-deputy/verify.py'), issuer.jwksUri, ...asked.map(([, { token }]) => token)],
    {},
  )
  expect(errors).toBe('')
  const said = output.trim().split('\n')
  expect(asked.map(([name], at) => `${name}: ${said[at]}`)).toEqual(
    asked.map(([name, { good }]) => `${name}: ${good ? 'taken' : 'refused'}`),
  )
})

/** What the one line must say of each audience. */
const own = 'https://billing.example.com/mcp'
const cases: readonly (readonly [aud: unknown, taken: boolean])[] = [
  [own, true],
  [['https://issues.example.com/mcp', own], true],
  ['https://issues.example.com/mcp', false],
  [`${own}/v2`, false],
  [`https://evil.example/?${own}`, false],
  [[], false],
  [null, false],
]

test('confused-deputy/verify.go takes and refuses what it should', async (context) => {
  if (whyNoGolangJwt !== null) return skipBecause(context, whyNoGolangJwt)
  const asked = await tokens()
  const keys = await (await fetch(issuer.jwksUri)).text()
  const go = await buildGolangJwt(lineOf('go'))
  const said = await go.ask(
    'sample',
    keys,
    asked.map(([, { token }]) => token),
  )
  expect(asked.map(([name], at) => `${name}: ${said[at]}`)).toEqual(
    asked.map(([name, { good }]) => `${name}: ${good ? 'taken' : 'refused'}`),
  )
  // The page warns of it: an audience that nobody named is not compared.
  expect(
    await go.ask('no-values', keys, [await issuer.mint({ claims: { aud: 'https://issues.example.com/mcp' } })]),
  ).toEqual(['taken'])
  const payloads = cases.map(([aud]) => JSON.stringify({ aud }))
  expect(await go.ask('line', '{}', payloads)).toEqual(cases.map(([, taken]) => (taken ? 'taken' : 'refused')))
  go.close()
})

/** The lines of the fix, as they stand on the page. */
function lineOf(language: 'ts' | 'go' | 'python'): string {
  const page = readFileSync(fileOf('../docs/confused-deputy.mdx'), 'utf8')
  const block = new RegExp(`\\n\`\`\`${language}\\n([^\`]+)\\n\`\`\``).exec(page.slice(page.indexOf('## The fix')))
  if (!block?.[1]) throw new Error(`the page has no fix in ${language}`)
  return block[1]
}

describe('the one-line fix', () => {
  test('in TypeScript', () => {
    const check = new Function('payload', 'resource', lineOf('ts'))
    for (const [aud, taken] of cases) {
      const run = () => check({ aud }, own)
      if (taken) expect(run, JSON.stringify(aud)).not.toThrow()
      else expect(run, JSON.stringify(aud)).toThrow('not issued for this server')
    }
  })

  test('in Python', async (context) => {
    const plain = pythonWith('json')
    if (plain === null) return skipBecause(context, 'no Python')
    const script = `
import json, sys
RESOURCE, cases, line = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3]
for aud in cases:
    try:
        exec(line, {"claims": {"aud": aud}, "RESOURCE": RESOURCE})
        print("taken")
    except PermissionError:
        print("refused")
`
    const auds = JSON.stringify(cases.map(([aud]) => aud))
    const { output, errors } = await runToEnd(plain, ['-c', script, own, auds, lineOf('python')], {})
    expect(errors).toBe('')
    expect(output.trim().split('\n')).toEqual(cases.map(([, taken]) => (taken ? 'taken' : 'refused')))
  })
})
