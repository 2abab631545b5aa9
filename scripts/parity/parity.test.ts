import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Row } from '@/lib/stacks/parity'
import { appOf, listen, startKeys } from './app.mjs'
import { ask } from './ask.mjs'
import * as project from './project'
import { gates as joseGates } from './servers/jose.mjs'
import * as sdkV1 from './servers/sdk-v1.mjs'
import * as sdkV2 from './servers/sdk-v2.mjs'

/** What runs on packages that the project has anyway. `npm run parity` asks every stack, for every scenario. */
const gates = { ...sdkV1.gates, ...sdkV2.gates, ...joseGates }

const open: Server[] = []
let port = 0
let rows: readonly Row[] = []

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: project.demoNow * 1000 })
  const all = await project.parityCases([
    'good-token-issues',
    'cross-server-replay',
    'aud-missing',
    'aud-trailing-slash',
    'expired',
    'expires-now',
    'expired-within-tolerance',
    'exp-milliseconds',
    'alg-none',
    'no-credentials',
    'basic-scheme',
    'bearer-alone',
    'quoted-token',
    'header-and-query',
    'issuer-unreachable',
    'id-token',
    'scope-missing',
    'scope-implied',
    'dpop-required',
    'key-given-alone',
  ])
  const { cases, keys } = await startKeys(all)
  const app = await listen(appOf(gates, cases, (gate) => (gate in sdkV2.gates ? sdkV2.endpoint : sdkV1.endpoint)))
  open.push(keys, app)
  ;({ port } = app.address() as AddressInfo)
  rows = await Promise.all(
    project.stacks
      .filter(({ id }) => id in gates)
      .flatMap((stack) => all.map((one) => ask(one, stack, { gate: stack.id, port }, project) as Promise<Row>)),
  )
})

afterAll(() => {
  vi.useRealTimers()
  for (const server of open) {
    server.closeAllConnections()
    server.close()
  }
})

test('the SDKs and jose answer as it is foretold, but for what is listed', () => {
  const tallies = project.tally(rows, project.differences)
  expect(tallies.map(({ stack, unlisted }) => ({ stack, unlisted }))).toEqual(
    [
      'typescript-v1',
      'typescript-v1-unwrapped',
      'typescript-v2',
      'typescript-v2-unwrapped',
      'expected-resource',
      'jose',
    ].map((stack) => ({ stack, unlisted: [] })),
  )
  for (const { compared, agreed } of tallies) expect(agreed).toBeGreaterThan(compared * 0.9)
  expect(project.stale(rows, project.differences)).toEqual([])
})

test('a prediction that fails is found', async () => {
  const jose = project.stacks.find(({ id }) => id === 'jose') as (typeof project.stacks)[number]
  const token = { ...jose.answers.token, status: 403 as const }
  const wrong = { ...jose, answers: { ...jose.answers, token } }
  const all = await project.parityCases(['expired'])
  const found = await Promise.all(all.map((one) => ask(one, wrong, { gate: 'jose', port }, project) as Promise<Row>))
  const [tally] = project.tally(found, project.differences)
  expect(tally?.unlisted.map((line) => line.slice(0, 21))).toContain('expired: status: 403 ')
})
