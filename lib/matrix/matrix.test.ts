import { beforeAll, describe, expect, test } from 'vitest'
import { scenarios, servers as presets, world } from '@/content/catalog'
import { matrixServers } from '@/content/matrix'
import { mintToken } from '../scenarios/mint'
import { tokenOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { plainRequest } from '../pipeline/http/request'
import type { TargetServer } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { instantFor, judgeAt, type When } from './judge-tokens'
import { rowOf } from './row'
import { runMatrix, Texts } from './run'
import { shapeOf } from './shape'
import { columnSentence, rowSentence, summarize } from './summary'
import { TokenTable } from './table'
import { rowsOf } from './view'

const all: readonly Scenario[] = scenarios
const now = world.mint.now
const demo = matrixServers.map(({ server }) => server)

/** As a thief presents it. */
const verdictOf = async (token: string, server: TargetServer, at: number) =>
  (await validate({ request: plainRequest(server.resource, { authorization: [`Bearer ${token}`] }), server, now: at }))
    .verdict

/** Numbers that look drawn at random and are the same in each run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function tableOf(tokens: readonly string[], servers: readonly TargetServer[], when: When) {
  const table = new TokenTable(servers)
  const texts = new Texts()
  const source = { name: 'test', blob: new Blob([tokens.join('\n')]) }
  const judges = [judgeAt(servers, when), judgeAt(servers, when), judgeAt(servers, when)]
  const notes = await runMatrix(
    { sources: [source], table, judges, onProgress: () => {}, isCancelled: () => false },
    texts,
  )
  return { table, texts, notes }
}

let tokens: readonly string[] = []
beforeAll(async () => {
  const minted = await Promise.all(all.map((scenario) => tokenOf(scenario, world)))
  // What the scenarios present beside: nothing, opaque tokens, headers that name no algorithm.
  tokens = [...new Set(minted.filter((token) => token.startsWith('ey') && shapeOf(token).kind === 'jws'))]
  expect(tokens.length).toBeGreaterThan(100)
})

describe('every cell is what the pipeline says of that pair', () => {
  const whens: readonly When[] = [
    { kind: 'at', seconds: now },
    { kind: 'at', seconds: now + 3600 },
    { kind: 'fresh', otherwise: now },
  ]
  test.each(whens)('for the tokens of all scenarios, %j', async (when) => {
    const servers = [...demo, ...presets]
    const { table, texts } = await tableOf(tokens, servers, when)
    expect(table.size).toBe(tokens.length)
    for (let row = 0; row < table.size; row++) {
      const token = await texts.read(table.place(row))
      expect(token).toBe(tokens[row])
      for (const [i, server] of servers.entries())
        expect(table.verdict(row, i), `${row} ${server.id}`).toEqual(
          await verdictOf(token, server, instantFor(token, when)),
        )
    }
  })

  test('for tokens and servers drawn at random', async () => {
    const next = random(20_261_126)
    const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
    const servers = Array.from({ length: 8 }, (_, i): TargetServer => {
      const base: TargetServer = pick(presets)
      const off = pick([base.policy.off, ['audience'], ['expiry'], ['scope'], ['type']])
      const policy = {
        ...base.policy,
        off,
        audience: pick(['exact', 'slash', 'normalized'] as const),
        clockTolerance: pick([0, 30, 300]),
      }
      const issuers = pick([base.issuers, base.issuers, [], base.issuers.map((one) => ({ ...one, keys: null }))])
      return { ...base, id: `s${i}`, resource: pick([base.resource, `${base.resource}/`]), issuers, policy }
    })
    const drawn = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        mintToken(
          {
            goodFor: pick(['issues', 'billing', 'tenant-1', 'tenant-2']),
            signedBy: pick(['rsa', 'rsa', 'ec', 'attacker', 'retired', 'none']),
            claims: {
              jti: `r-${i}`,
              aud: pick<unknown>([
                pick(servers).resource,
                [pick(servers).resource, pick(servers).resource],
                7,
                'https://elsewhere.example.com',
              ]),
              exp: now + pick([-400, -20, 0, 20, 540]),
              ...(next() < 0.2 && { iss: 'https://elsewhere.example.com' }),
            },
            ...(next() < 0.2 && { afterwards: { kind: 'strip-signature' as const } }),
          },
          world.mint,
        ),
      ),
    )
    const { table, texts } = await tableOf(drawn, servers, { kind: 'at', seconds: now })
    expect(table.size).toBeGreaterThan(50)
    const outcomes = new Set<string>()
    for (let row = 0; row < table.size; row++) {
      const token = await texts.read(table.place(row))
      for (const [i, server] of servers.entries()) {
        const verdict = await verdictOf(token, server, now)
        outcomes.add(verdict.outcome)
        expect(table.verdict(row, i), `${token} at ${server.id}`).toEqual(verdict)
      }
    }
    expect(outcomes).toEqual(new Set(['accepted', 'rejected', 'undecided']))
  })
})

describe('what is said', () => {
  const wide = { goodFor: 'issues', claims: { scope: 'issues:read billing:read files:read' } } as const
  test('of a token: where it is accepted, and for how many resources it was issued', async () => {
    const { table } = await tableOf([await mintToken(wide, world.mint)], demo, { kind: 'at', seconds: now })
    const row = rowOf(table, 0)
    expect(row.cells.map(({ look, step }) => `${look} ${step}`)).toEqual([
      'meant null',
      'meant null',
      'rejected audience',
      'hole audience',
      'rejected audience',
      'hole audience',
    ])
    expect(rowSentence(row, 6, 3)).toBe('This token opens 4 of 6 servers; it was issued for 1 of their 3 resources.')
    expect(rowSentence({ ...row, issuedFor: 0, opens: 0, undecided: 2 }, 8, 8)).toBe(
      'This token opens 0 of 8 servers, 2 undecided; it was issued for none.',
    )
  })
  test('what a cancelled run has found and not judged is said to be so, and not counted', () => {
    const found = new TokenTable(demo)
    found.add('0123456789ab', 'jws', { text: 0, from: 0, length: 1 }, undefined)
    expect(rowSentence(rowOf(found, 0), demo.length, 3)).toBe('This token has not been judged.')
    expect(summarize(found, [0]).columns[0]).toMatchObject({ tokens: 0, letsIn: 0, issuedForIt: 0 })
  })

  test('of a server: who gets in, and who should not', async () => {
    const some = await Promise.all([mintToken(wide, world.mint), mintToken({ goodFor: 'billing' }, world.mint)])
    const { table } = await tableOf(some, demo, { kind: 'at', seconds: now })
    const { columns, counts, tokens: count } = summarize(table, rowsOf(table, { sort: null, filters: {} }))
    expect(count).toBe(2)
    expect(columns.map((column, i) => columnSentence(demo[i]?.name ?? '', column)).slice(2, 4)).toEqual([
      'Billing lets 1 of 2 tokens in; 1 was issued for it.',
      'Billing, careless lets 2 of 2 tokens in, 1 of them wrongly; 1 was issued for it.',
    ])
    expect(counts.audiences.first).toEqual([
      { value: 'https://billing.example.com/mcp', tokens: 1 },
      { value: 'https://issues.example.com/mcp', tokens: 1 },
    ])
    expect(counts.audiences.others).toEqual({ values: 0, tokens: 0 })
    expect(counts.steps.first).toEqual([
      { value: 'audience', tokens: 4 },
      { value: 'hole', tokens: 4 },
      { value: 'meant', tokens: 4 },
    ])
  })
})

describe('a view', () => {
  test('is sorted and filtered by any column', async () => {
    const { table } = await tableOf(tokens, demo, { kind: 'at', seconds: now })
    const view = (sort: Parameters<typeof rowsOf>[1]['sort'], filters = {}) => [...rowsOf(table, { sort, filters })]
    expect(view(null)).toHaveLength(tokens.length)
    const opens = view({ by: 'opens', down: true }).map((row) => rowOf(table, row).opens)
    expect(opens).toEqual(opens.toSorted((a, b) => b - a))
    expect(opens[0]).toBeGreaterThan(0)
    const issuers = view({ by: 'issuer', down: false }).map((row) => rowOf(table, row).issuer)
    expect(issuers).toEqual(issuers.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    const holes = view({ by: 'server-3', down: false }, { 'server-3': 'hole', audience: 'ISSUES' })
    expect(holes.length).toBeGreaterThan(3)
    for (const row of holes) {
      expect(table.verdict(row, 3)?.outcome).toBe('accepted')
      expect(rowOf(table, row).audience).toContain('issues')
    }
    for (const row of view(null, { 'server-2': 'step:expiry' }))
      expect(table.verdict(row, 2)).toMatchObject({ decidedBy: 'expiry' })
    expect(view(null, { audience: '=https://issues.example.com/mc' })).toEqual([])
    expect(view(null, { opens: '7' })).toEqual([])
    expect(view(null, { step: 'signature' }).length).toBeGreaterThan(0)
    for (const look of ['meant', 'hole'] as const) {
      const shown = view(null, { step: look })
      expect(shown.length).toBeGreaterThan(0)
      expect(shown).toEqual(view(null).filter((row) => rowOf(table, row).cells.some((cell) => cell.look === look)))
    }
    expect(view(null, { token: table.fingerprints[5] })).toEqual([5])
  })
})
