import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { initialCase } from '@/lib/case/link-state'
import { judge } from '@/lib/judge/judge'
import { readGivenKeys } from '@/lib/keys/on-demand'
import { judgeAt } from '@/lib/matrix/judge-tokens'
import { namedResources } from '@/lib/matrix/named'
import { type Row, rowOf } from '@/lib/matrix/row'
import { runMatrix, Texts } from '@/lib/matrix/run'
import { TokenTable } from '@/lib/matrix/table'
import { demoNow } from './now'
import { serversNamed } from './named-servers'
import { presets } from './presets'

const issuer = 'https://login.example.org'
let tokens: string[] = []
let keysText = ''

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  keysText = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] })
  const audiences = ['https://crm.example.org', 'https://crm.example.org', 'https://wiki.example.org/mcp', 'no-address']
  tokens = await Promise.all(
    audiences.map((aud, i) =>
      new SignJWT({ iss: issuer, aud, sub: 'bob', iat: demoNow - 10, exp: demoNow + 600, jti: `n${i}` })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'JWT' })
        .sign(privateKey),
    ),
  )
})

async function rowsAt(keys: string) {
  const texts = new Texts()
  const sources = [{ name: 'log', blob: new Blob([tokens.join('\n')]) }]
  const run = async (table: TokenTable) => {
    const judges = [judgeAt(table.servers, { kind: 'at', seconds: demoNow })]
    await runMatrix({ sources, table, judges, onProgress: () => {}, isCancelled: () => false }, texts)
    return table
  }
  const found = await run(new TokenTable(presets.servers))
  const named = namedResources(found, 4)
  const servers = serversNamed(named, keys, await readGivenKeys(keys))
  const table = await run(new TokenTable(servers.map(({ server }) => server)))
  return { named, servers, rows: Array.from({ length: table.size }, (_, row) => rowOf(table, row)) }
}
const looks = ({ cells }: Row) => cells.map(({ look, step }) => (step ? `${look} ${step}` : look))

test('the resources that most tokens name come first, and what is no address is none', async () => {
  expect((await rowsAt('')).named).toEqual([
    { resource: 'https://crm.example.org', issuers: [issuer] },
    { resource: 'https://wiki.example.org/mcp', issuers: [issuer] },
  ])
})

test('without keys a strict server refuses what is for another, and leaves open what is for it', async () => {
  const { rows } = await rowsAt('')
  expect(rows.map(looks).slice(1, 3)).toEqual([
    ['undecided key', 'undecided key', 'rejected audience', 'undecided key'],
    ['rejected audience', 'undecided key', 'undecided key', 'undecided key'],
  ])
})

test('with keys the matrix is whole, and each cell is what the playground says of the pair', async () => {
  const { rows, servers } = await rowsAt(keysText)
  expect(rows.map(looks)).toEqual([
    ['meant', 'meant', 'rejected audience', 'hole audience'],
    ['meant', 'meant', 'rejected audience', 'hole audience'],
    ['rejected audience', 'hole audience', 'meant', 'meant'],
    ['rejected audience', 'hole audience', 'rejected audience', 'hole audience'],
  ])
  for (const [at, token] of tokens.entries())
    for (const [i, { inputs }] of servers.entries()) {
      const shown = { ...initialCase, ...inputs, token, clock: { kind: 'fixed', at: demoNow } as const }
      const { verdict } = await judge(shown, presets)
      const cell = rows[at]?.cells[i]
      expect(verdict.outcome === 'accepted').toBe(cell?.look === 'meant' || cell?.look === 'hole')
      if (verdict.outcome !== 'accepted') expect(cell?.step).toBe(verdict.decidedBy)
    }
})
