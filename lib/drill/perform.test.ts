import { describe, expect, it } from 'vitest'
import { scenarios } from '@/content/catalog'
import { drillDemo } from '@/content/drill/demo'
import { openLink } from '../share/link'
import type { Reply } from './answer'
import type { Given } from './caller'
import { perform } from './perform'
import { readReport } from './read-report'
import { exitStatus } from './report'
import { runFor } from './run.fixture'
import type { Outgoing } from './protocol'

const run = await runFor({ resource: 'http://127.0.0.1:3000/mcp' })
const plain = { challenge: null, type: 'application/json', location: null, session: null, nonce: null, body: '' }
const result: Reply = { ...plain, status: 200, body: '{"jsonrpc":"2.0","id":1,"result":{}}' }
const refusal: Reply = { ...plain, status: 401, challenge: 'Bearer error="invalid_token"' }

/** A few of the catalogue, so that a run is short. */
const few = [
  'good-token-issues',
  'wide-scope-replay',
  'forged-known-kid',
  'aud-trailing-slash',
  'expired',
  'kid-absent',
  'scope-missing',
]

type Serve = (claims: Record<string, unknown> | null, asked: number, request: Outgoing) => Reply

/** Drills a server that is a function of what it can read of the token, and of how often it was asked. */
async function drilled(serve: Serve, given: Partial<Given> = {}) {
  let asked = 0
  let clock = 1_795_700_000_000
  const send = async (request: Outgoing): Promise<Reply> => {
    clock += 10
    const authorization = request.headers.find(([name]) => name === 'Authorization')?.[1] ?? ''
    const payload = authorization.split('.')[1]
    const claims = payload === undefined ? null : JSON.parse(Buffer.from(payload, 'base64url').toString())
    return serve(claims, asked++, request)
  }
  return perform({
    scenarios: scenarios.filter(({ id }) => few.includes(id)),
    demo: drillDemo,
    run,
    clues: [],
    site: 'https://lab.test/',
    send,
    clock: () => clock,
    vouch: () => {},
    asked: () => ({ keys: true, introspection: false }),
    limits: { requests: 100, milliseconds: 60_000 },
    ...given,
  })
}

/** A server that compares the audience with its own name and nothing else. */
const audienceAlone: Serve = (claims) => (claims?.aud === run.resource ? result : refusal)

describe('a drill', () => {
  it('finds a hole, says what was sent, and links to it with public keys alone', async () => {
    const report = await drilled(audienceAlone)
    expect([report.result, exitStatus(report), report.why]).toEqual(['holes', 1, null])
    const holes = report.rows.filter(({ score }) => score === 'hole')
    expect(holes.map(({ id }) => id)).toEqual(['expired', 'forged-known-kid'])
    const forged = holes[1]
    expect(forged?.differences).toEqual([
      { what: 'signature', good: 'by the issuer’s key', sent: 'by a key that only bears the issuer’s kid' },
    ])
    expect(report.doors).toEqual([
      'Anybody can write a token that opens this server.',
      'A token that has run out still opens this server.',
    ])
    const link = forged?.link ?? ''
    expect(link).toMatch(/^https:\/\/lab\.test\/playground\/#/)
    const opened = await openLink(link.slice(link.indexOf('#')), (value) => value as Record<string, never>)
    expect(opened).toMatchObject({ kind: 'state', state: { server: 'mine', mine: { resource: run.resource } } })
    expect(JSON.stringify([report, opened])).not.toContain(run.keys.rsa.d)
  })
  it('calls a strict server clean', async () => {
    const strict: Serve = (claims) =>
      claims?.aud === run.resource && Number(claims.exp) > 1_795_700_000 ? result : refusal
    const all = scenarios.filter(({ id }) => few.includes(id) && id !== 'forged-known-kid')
    const report = await drilled(strict, { scenarios: all })
    expect([report.result, exitStatus(report)]).toEqual(['clean', 0])
  })
  it('reads the scope from the challenge', async () => {
    const report = await drilled((claims) => {
      const told: Reply = { ...refusal, challenge: 'Bearer scope="shop:read"' }
      if (claims?.aud !== run.resource) return told
      return claims.scope === 'shop:read' ? result : { ...told, status: 403 }
    })
    expect(report.server.scopes).toEqual(['shop:read'])
    expect(report.rows.find(({ id }) => id === 'scope-missing')?.score).toBe('as-foretold')
  })
  it('reads no more scopes than a report holds', async () => {
    const names = (from: number) => Array.from({ length: 5000 }, (_, i) => `s${from + i}`).join(' ')
    let asked = 0
    const report = await drilled((claims) =>
      claims?.aud === run.resource && asked > 1
        ? result
        : { ...refusal, status: claims ? 403 : 401, challenge: `Bearer scope="${names(5000 * asked++)}"` },
    )
    expect(report.server.scopes).toHaveLength(100)
    expect(readReport(JSON.stringify(report))).toMatchObject({ drill: 1 })
  })
  it('takes a scope that nobody asks for as one that is only carried', async () => {
    const report = await drilled(audienceAlone, { run: { ...run, scopes: ['shop:read'] } })
    expect(report.server.scopes).toEqual([])
    expect(report.leftOut.map(({ id }) => id)).toContain('scope-missing')
    expect(report.rows.some(({ foretold }) => foretold.check === 'scope')).toBe(false)
  })
})

describe('a drill cannot tell', () => {
  const stop = async (serve: Serve, given?: Partial<Given>) => {
    const report = await drilled(serve, given)
    return [exitStatus(report), report.why]
  }
  it.each<[string, Serve, string]>([
    ['without authorization', () => result, 'without any token'],
    ['where the good token is refused', () => refusal, 'The good token was not accepted: 401 invalid_token'],
    ['where everything is 500', () => ({ ...plain, status: 500 }), 'answers 500, with a good token as without one'],
    [
      'where it is sent elsewhere',
      () => ({ ...plain, status: 308, location: 'https://x.test/' }),
      'sends elsewhere (308): https://x.test/',
    ],
    ['of a web page', () => ({ ...plain, status: 200, type: 'text/html', body: '<!doctype html>' }), 'a web page'],
    [
      'of something else',
      () => ({ ...plain, status: 200, type: 'text/plain', body: 'hello' }),
      'does not answer in JSON-RPC',
    ],
    ['of an address where nothing is', () => ({ ...plain, status: 404 }), 'no MCP endpoint'],
    ['where nobody answers', () => ({ failed: 'timeout', code: 'ETIMEDOUT' }), 'did not answer in time'],
    ['where nobody listens', () => ({ failed: 'refused', code: 'ECONNREFUSED' }), 'Nothing listens'],
    ['without a network', () => ({ failed: 'unknown-host', code: 'ENOTFOUND' }), 'no network'],
    ['of what is no HTTP', () => ({ failed: 'no-http', code: 'HPE_INVALID_CONSTANT' }), 'does not speak HTTP'],
    ['at 429 from the start', () => ({ ...plain, status: 429 }), '429'],
  ])('%s', async (_, serve, says) => {
    const [status, why] = await stop(serve)
    expect(status).toBe(2)
    expect(why).toContain(says)
  })
  const sound: Serve = (claims) => (claims?.aud === run.resource ? result : refusal)
  const harmless = scenarios.filter(({ id }) => few.includes(id) && !['expired', 'forged-known-kid'].includes(id))
  it('stops at 429, and says what was not sent', async () => {
    const report = await drilled(
      (claims, asked, request) => (asked > 3 ? { ...plain, status: 429 } : sound(claims, asked, request)),
      { scenarios: harmless },
    )
    expect([exitStatus(report), report.why]).toEqual([2, expect.stringContaining('429')])
    expect(report.leftOut.some(({ why }) => why === 'The drill had stopped.')).toBe(true)
  })
  it('stops where answers stay away', async () => {
    const silent: Serve = (claims, asked, request) =>
      asked > 2 ? { failed: 'timeout', code: '' } : sound(claims, asked, request)
    expect(await stop(silent, { scenarios: harmless })).toEqual([2, expect.stringContaining('stopped answering')])
  })
  it('stops when it has taken long enough', async () => {
    const limits = { requests: 5, milliseconds: 60_000 }
    expect(await stop(sound, { scenarios: harmless, limits })).toEqual([
      2,
      expect.stringContaining('as long as it may'),
    ])
  })
  it('where the good token is refused in the end', async () => {
    const lockout: Serve = (claims, asked, request) => (asked > 6 ? refusal : sound(claims, asked, request))
    expect(await stop(lockout, { scenarios: harmless })).toEqual([
      2,
      expect.stringContaining('no longer accepted at the end'),
    ])
  })
  it('where each answer brings a nonce, which is taken once a step', async () => {
    let nonces = 0
    const [status, why] = await stop((claims) => {
      if (!claims) return { ...refusal, challenge: 'DPoP error="use_dpop_nonce"', nonce: 'first' }
      if (nonces > 100) throw new Error('asked without an end')
      return { ...refusal, challenge: 'DPoP error="use_dpop_nonce"', nonce: `n${nonces++}` }
    })
    expect([status, why]).toEqual([2, expect.stringContaining('The good token was not accepted')])
    expect(nonces).toBeLessThan(10)
  })
  it('but a hole that was found stays one', async () => {
    const report = await drilled((claims, asked, request) =>
      asked > 8 ? { ...plain, status: 429 } : audienceAlone(claims, asked, request),
    )
    expect([report.result, exitStatus(report)]).toEqual(['holes', 1])
  })
})
