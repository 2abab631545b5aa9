import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compactVerify, type JWK } from 'jose'
import { expect, test } from 'vitest'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { digestOf, judgeAgain, judgeScenario } from '@/lib/judge/example'
import { privateMembers } from '@/lib/pipeline/keys/members'
import { inputOf } from '@/lib/scenarios/run'
import { scenarios, world } from './catalog'
import { repeatableWorld } from './repeatable-world'

test('every example is the same each time it is made', async () => {
  const all = () => Promise.all(scenarios.map((scenario) => caseOfScenario(scenario, repeatableWorld)))
  expect(await all()).toEqual(await all())
})

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the input written for %s is judged as the scenario is, to the letter',
  async (_, scenario) => {
    const written = JSON.parse(JSON.stringify(await inputOf(scenario, repeatableWorld)))
    const judgement = await judgeScenario(scenario, repeatableWorld)
    expect(await judgeAgain(written, await digestOf(judgement))).toEqual({ judgement, same: true })
    expect(await judgeAgain(written, '')).toEqual({ judgement, same: false })
  },
)

test('no input that is written holds a private key', async () => {
  const keys = (await Promise.all(scenarios.map((scenario) => inputOf(scenario, repeatableWorld))))
    .flatMap(({ server }) => server.issuers.flatMap((issuer) => issuer.keys?.keys ?? []))
    .filter(({ kty }) => kty !== 'oct')
  expect(keys.length).toBeGreaterThan(scenarios.length)
  expect(keys.filter((key) => privateMembers.some((name) => name in key))).toEqual([])
})

test('an ES256 signature of it verifies, and is another for another text', async () => {
  const { sign, keys } = repeatableWorld.mint
  const { d: _, ...publicKey } = keys.ec as JWK
  const tokens = await Promise.all(
    Array.from({ length: 20 }, (_, n) => sign('{"alg":"ES256"}', `{"n":${n}}`, keys.ec, 'ES256')),
  )
  for (const [n, token] of tokens.entries()) {
    const { payload } = await compactVerify(token, publicKey)
    expect(new TextDecoder().decode(payload)).toBe(`{"n":${n}}`)
  }
  expect(new Set(tokens.map((token) => token.split('.')[2])).size).toBe(tokens.length)
})

test('other algorithms sign as everywhere, and a randomized one is refused', async () => {
  const { sign, keys } = repeatableWorld.mint
  const given = ['{"alg":"RS256"}', '{}', keys.rsa] as const
  expect(await sign(...given, 'RS256')).toBe(await world.mint.sign(...given, 'RS256'))
  await expect(sign(...given, 'PS256')).rejects.toThrow('PS256')
})

// That none of these reaches a browser: lib/structure.test.ts.
test('only what the build alone runs imports it', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const importers = ['app', 'components', 'content', 'lib', 'scripts', 'e2e'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|mjs|mdx)$/.test(name) && !/(?:^|[\\/])node_modules[\\/]|\.test\.ts$/.test(name))
      .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/')))
      .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('/repeatable-world')),
  )
  const others = importers.filter((file) => !/^app\/.*\/(?:page\.tsx|route\.ts)$/.test(file))
  expect(others).toEqual(['components/live/written-judgements.ts'])
  expect(importers).not.toEqual([])
})
