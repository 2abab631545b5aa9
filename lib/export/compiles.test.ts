import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, type TestContext, test } from 'vitest'
import { world } from '@/content/catalog'
import { demoRsa } from '@/content/keys'
import { pythonWith, whyNoGo } from '@/content/samples/runtimes.fixture'
import { skipBecause } from '@/lib/skip.fixture'
import { initialCase } from '../case/link-state'
import type { Policy } from '../pipeline/types'
import { signCompact } from '../signing/sign'
import { folderForGenerated } from './generated.fixture'
import { hostileTexts } from './hostile.fixture'
import { targets } from './index'
import { readsJava, whyNoJava } from './java.fixture'
import { atBilling, takeawayOfCase, takeawayOfScenario } from './takeaway.fixture'
import type { Takeaway } from './takeaway'

const folder = folderForGenerated()
const breaking = '"\'`$' + '{x}|\\u000a*/'
const texts = hostileTexts.filter((text) => text !== '')

/** Hostile texts wherever a policy holds words, and each setting at something else than its plainest. */
const policy: Partial<Policy> = {
  otherNames: texts,
  singleAudience: true,
  companions: texts,
  types: ['at+jwt', ...texts],
  requiredClaims: ['exp', ...texts],
  maxTokenAge: 60,
  maxTokenLength: 100_000,
  scopeClaims: texts,
  scopeList: true,
  scopeHierarchy: texts.map((scope) => ({ scope, implies: texts })),
  acr: texts.join(' '),
  revoked: texts,
  origins: texts,
  audience: 'normalized',
  off: ['expiry', 'not-before'],
  lenient: ['expiry/wrong-unit'],
  passesTokenOn: true,
}

/** The cases written: plain, hostile in the policy, hostile in the claims, careless. */
let written: readonly { readonly name: string; readonly given: Takeaway }[]

beforeAll(async () => {
  const now = world.mint.now
  const hostileClaims = {
    iss: 'https://auth.example.com',
    aud: texts,
    sub: texts.join(' '),
    ...Object.fromEntries(texts.map((text) => [text, text])),
    iat: now - 5,
    exp: now + 60,
  }
  const header = { alg: 'RS256', typ: 'at+jwt', kid: demoRsa.kid, x: texts }
  const token = await signCompact(JSON.stringify(header), JSON.stringify(hostileClaims), demoRsa, 'RS256')
  written = [
    { name: 'plain', given: await takeawayOfScenario('cross-server-replay') },
    { name: 'careless', given: await takeawayOfScenario('replay-careless') },
    { name: 'policy', given: await atBilling('', policy) },
    {
      name: 'bound',
      given: await atBilling('', {
        dpop: { mode: 'required', algorithms: [], past: 1, future: 1, nonce: 'n', seen: [] },
      }),
    },
    { name: 'rsa', given: await atBilling('', { algorithms: ['RS256', 'PS512', 'EdDSA', 'HS256'] }) },
    { name: 'claims', given: await atBilling(token) },
    {
      name: 'authorization',
      given: await atBilling('', {}, { authorization: [texts.filter((t) => /^[\t -~]*$/.test(t)).join(' ')] }),
    },
    {
      name: 'two-issuers',
      given: await takeawayOfCase({
        ...initialCase,
        clock: { kind: 'fixed', at: now },
        mine: {
          resource: `https://mcp.example.org/${breaking}/mcp`,
          issuer: `https://a.example https://b.example/${breaking}`,
          profile: '',
        },
      }),
    },
  ]
})

const filesOf = (language: string): string[] =>
  written.flatMap(({ name, given }) =>
    targets
      .filter((t) => t.language === language && t.needs(given) === null)
      .map((target) => {
        const own = path.join(folder, name, target.id)
        mkdirSync(own, { recursive: true })
        const file = path.join(own, target.file)
        writeFileSync(file, target.write(given))
        return file
      }),
  )
const needs = (context: TestContext, why: string | null) => {
  if (why !== null) skipBecause(context, why)
}

test('TypeScript compiles, strictly', () => {
  const files = filesOf('TypeScript')
  const options =
    '--noEmit --strict --noUncheckedIndexedAccess --skipLibCheck --module nodenext --target es2023 --types node'
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['--ignoreConfig', ...options.split(' '), ...files], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  expect(status).toBe(0)
  expect(files.length).toBeGreaterThan(20)
})

test('Python compiles', (context) => {
  const python = pythonWith('ast')
  needs(context, python === null ? 'Python is not installed' : null)
  const script = 'import pathlib, sys\nfor name in sys.argv[1:]: compile(pathlib.Path(name).read_bytes(), name, "exec")'
  expect(execFileSync(python ?? '', ['-W', 'error', '-c', script, ...filesOf('Python')], { encoding: 'utf8' })).toBe('')
})

test('Go compiles, and is in the form that gofmt gives it', (context) => {
  needs(context, whyNoGo)
  const files = filesOf('Go')
  for (const file of files.filter((name) => /policy|bound|rsa/.test(name)))
    execFileSync('go', ['vet', file], { encoding: 'utf8', stdio: 'pipe' })
  expect(execFileSync('gofmt', ['-e', '-l', ...files], { encoding: 'utf8' })).toBe('')
})

test('Java is read without a fault', (context) => {
  needs(context, whyNoJava)
  const reader = path.join(folder, 'Reads.java')
  writeFileSync(reader, readsJava)
  expect(execFileSync('java', [reader, ...filesOf('Java')], { encoding: 'utf8' })).toBe('')
})

test('C# has as many braces closed as opened, outside its literals', () => {
  const csharp = targets.filter(({ language }) => language === 'C#')
  expect(csharp).not.toEqual([])
  for (const { target, given } of csharp.flatMap((target) => written.map(({ given }) => ({ target, given })))) {
    if (target.needs(given) !== null) continue
    const code = target.write(given).replace(/"(?:[^"\\]|\\.)*"|\/\/.*/g, '')
    for (const [open, close] of ['{}', '()', '[]'])
      expect(code.split(open as string).length).toBe(code.split(close as string).length)
    expect(code).not.toMatch(/"|\\/)
  }
})

test('each setting that code does not follow is said in its first comment', async () => {
  const given = written.find(({ name }) => name === 'policy')?.given as Takeaway
  for (const target of targets.filter((t) => t.holds === 'policy')) {
    const flat = target.write(given).replace(/\n(\/\/|#) /g, ' ')
    for (const words of [
      'compares aud by',
      'values of Origin',
      'the expiry; the start of validity; this code makes',
      'expiry/wrong-unit',
      'passes the token on',
    ])
      expect([target.id, flat]).toEqual([target.id, expect.stringContaining(words)])
  }
  const spring = targets
    .find((t) => t.id === 'spring')
    ?.write(given)
    .replace(/\n\/\/ /g, ' ')
  expect(spring).toContain('these scopes imply narrower ones')
  expect(spring).toContain('the policy reads scope from')
})
