import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compactVerify, type JWK } from 'jose'
import { expect, test } from 'vitest'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { scenarios, world } from './catalog'
import { repeatableWorld } from './repeatable-world'

test('every example is the same each time it is made', async () => {
  const all = () => Promise.all(scenarios.map((scenario) => caseOfScenario(scenario, repeatableWorld)))
  expect(await all()).toEqual(await all())
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

test('only routes and pages, which the build runs, import it', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const importers = ['app', 'components', 'content', 'lib', 'scripts', 'e2e'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|mjs|mdx)$/.test(name) && !/(?:^|[\\/])node_modules[\\/]|\.test\.ts$/.test(name))
      .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/')))
      .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('/repeatable-world')),
  )
  expect(importers.filter((file) => !/^app\/.*\/(?:page\.tsx|route\.ts)$/.test(file))).toEqual([])
  expect(importers).not.toEqual([])
})
