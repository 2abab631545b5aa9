import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { presets } from '@/content/presets'
import type { Case } from '@/lib/case/case'
import { initialCase } from '@/lib/case/link-state'
import { judge } from '@/lib/judge/judge'
import { skipBecause } from '@/lib/skip.fixture'
import { dependenciesAreCurrent } from '../install/dependencies.mjs'
import { asItShouldBe, attack } from './attack'
import type { Provider } from './lab'
import { obtainAll, type RealTokens } from './tokens.fixture'

/** `npm run lab -- tokens` installs it. */
const installed = dependenciesAreCurrent('scripts/lab')
let real: RealTokens

beforeAll(async () => {
  if (installed) real = await obtainAll((await import('./provider.mjs')) as Provider)
})
afterAll(() => real?.close())

/** Skips a test where there is no authorization server to ask. */
function needsTokens(context: TestContext): void {
  if (!installed) skipBecause(context, 'oidc-provider is not installed: npm run lab -- tokens')
}

type Place = keyof RealTokens['at']

/** A token as a client presents it to one server. */
interface Presented {
  readonly token: string
  readonly at: Place
  readonly dpop?: string
  readonly certificate?: string
  readonly introspection?: string
  /** Seconds after it was issued. */
  readonly later?: number
}

/** Judged as the playground judges it: my server, its issuer, the keys that the issuer publishes. */
function verdictOf({ token, at, dpop, certificate, introspection = '', later = 0 }: Presented) {
  const given: Case = {
    ...initialCase,
    token,
    server: 'mine',
    mine: { resource: real.at[at], issuer: real.issuer, profile: 'oidc-provider/jwt' },
    keysText: real.keys,
    clock: { kind: 'live' },
    scheme: dpop === undefined ? 'Bearer' : 'DPoP',
    request: {
      ...(dpop !== undefined && { dpop: [dpop] }),
      ...(certificate !== undefined && { clientCertificate: certificate }),
    },
    introspection,
  }
  return judge(given, presets, Math.floor(Date.now() / 1000) + later)
}

const accepted = 'accepted'
const atIssues = (token: string): Presented => ({ token, at: 'issues' })
const atBilling = (token: string): Presented => ({ token, at: 'billing' })

/** Each with the verdict it must get, and the check that decides it. */
const cases: readonly (readonly [string, (real: RealTokens) => Presented, string])[] = [
  ['client credentials, RS256, at its server', (r) => atIssues(r.service), accepted],
  ['client credentials, RS256, at the other', (r) => atBilling(r.service), 'audience'],
  ['client credentials, ES256, at its server', (r) => atBilling(r.serviceAtBilling), accepted],
  ['client credentials, ES256, at the other', (r) => atIssues(r.serviceAtBilling), 'audience'],
  ['client credentials, PS256, at its server', (r) => ({ token: r.ps256, at: 'ps256' }), accepted],
  ['client credentials, PS256, at the other', (r) => atIssues(r.ps256), 'audience'],
  ['client credentials, EdDSA, at its server', (r) => ({ token: r.eddsa, at: 'eddsa' }), accepted],
  ['client credentials, EdDSA, at the other', (r) => atIssues(r.eddsa), 'audience'],
  ['code with PKCE, at its server', (r) => atIssues(r.alice), accepted],
  ['code with PKCE, at the other', (r) => atBilling(r.alice), 'audience'],
  ['code with PKCE, ten minutes later', (r) => ({ ...atIssues(r.alice), later: 601 }), 'expiry'],
  ['the ID token beside it', (r) => atIssues(r.idToken), 'type'],
  ['refreshed for the other, at the other', (r) => atBilling(r.refreshed), accepted],
  ['refreshed for the other, at the first', (r) => atIssues(r.refreshed), 'audience'],
  ['DPoP, with a proof of its client', (r) => ({ ...atIssues(r.bound), dpop: r.proofs.own }), accepted],
  [
    'DPoP by code, with a proof of its client',
    (r) => ({ ...atIssues(r.boundAlice), dpop: r.proofs.ownOfAlice }),
    accepted,
  ],
  ['DPoP, as if it were not bound', (r) => atIssues(r.bound), 'confirmation'],
  ['DPoP, with a proof of a thief', (r) => ({ ...atIssues(r.bound), dpop: r.proofs.ofThief }), 'dpop-binding'],
  ['DPoP, with a proof for the other server', (r) => ({ ...atIssues(r.bound), dpop: r.proofs.forBilling }), 'dpop-uri'],
  ['DPoP, with a proof for another token', (r) => ({ ...atIssues(r.bound), dpop: r.proofs.ofAnother }), 'dpop-hash'],
  ['DPoP, with its proof, at the other', (r) => ({ ...atBilling(r.bound), dpop: r.proofs.forBilling }), 'audience'],
  ['mTLS, with its certificate', (r) => ({ ...atIssues(r.certified), certificate: r.certificates.holder }), accepted],
  ['mTLS, with another', (r) => ({ ...atIssues(r.certified), certificate: r.certificates.thief }), 'certificate'],
  ['mTLS, without one', (r) => atIssues(r.certified), 'certificate'],
  ['mTLS, at the other', (r) => ({ ...atBilling(r.certified), certificate: r.certificates.holder }), 'audience'],
  ['opaque, nobody asked', (r) => ({ token: r.opaque, at: 'opaque' }), 'format'],
  ['opaque, introspected', (r) => ({ token: r.opaque, at: 'opaque', introspection: r.introspected.opaque }), accepted],
  ['opaque, at the other', (r) => ({ ...atIssues(r.opaque), introspection: r.introspected.opaque }), 'audience'],
  [
    'opaque, for nobody',
    (r) => ({ ...atIssues(r.forNobody), introspection: r.introspected.forNobody }),
    'audience-presence',
  ],
  [
    'opaque, revoked',
    (r) => ({ token: r.revoked, at: 'opaque', introspection: r.introspected.revoked }),
    'introspection',
  ],
]

const expected = (decides: string) =>
  decides === accepted ? { outcome: accepted } : { outcome: 'rejected', decidedBy: decides }

describe('a token of a real authorization server', () => {
  test.for(cases)('%s', async ([, present, decides], context) => {
    needsTokens(context)
    expect((await verdictOf(present(real))).verdict).toMatchObject(expected(decides))
  })
  test('whose issuer answers with an error is not called revoked', async (context) => {
    needsTokens(context)
    expect(real.introspected.jwt).toContain('unsupported_token_type')
    const { verdict } = await verdictOf({ ...atIssues(real.service), introspection: real.introspected.jwt })
    expect(verdict).toMatchObject({ outcome: 'undecided', decidedBy: 'revocation' })
  })
  test('is not issued for a resource that nobody knows', (context) => {
    needsTokens(context)
    expect(real.unknownResource).toMatchObject({ error: 'invalid_target' })
  })
})

type TokenName = 'service' | 'serviceAtBilling' | 'alice' | 'refreshed' | 'idToken' | 'bound' | 'certified' | 'opaque'

/** A token sent as a bearer token, where to, what the strict server answers and what the careless one. */
const sent: readonly (readonly [TokenName, 'issues' | 'billing', 200 | 401, 200 | 401])[] = [
  ['service', 'issues', 200, 200],
  ['service', 'billing', 401, 200],
  ['serviceAtBilling', 'billing', 200, 200],
  ['serviceAtBilling', 'issues', 401, 200],
  ['alice', 'issues', 200, 200],
  ['alice', 'billing', 401, 200],
  ['refreshed', 'billing', 200, 200],
  ['refreshed', 'issues', 401, 200],
  ['idToken', 'issues', 401, 401],
  // Taken from anybody by a server that looks at no proof.
  ['bound', 'issues', 401, 200],
  ['certified', 'issues', 401, 200],
  ['opaque', 'issues', 401, 401],
]

async function statusAt(url: string, token: string): Promise<number> {
  const { status, body } = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    body: '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}',
  })
  await body?.cancel()
  return status
}

describe('over HTTP the MCP servers of the lab say the same', () => {
  test.for(sent)('%s at %s: %i, careless: %i', async ([name, at, strict, careless], context) => {
    needsTokens(context)
    const { issues, carelessIssues, billing, carelessBilling } = real.servers
    const [one, other] = at === 'issues' ? [issues, carelessIssues] : [billing, carelessBilling]
    expect(await statusAt(one.resource, real[name])).toBe(strict)
    expect(await statusAt(other.resource, real[name])).toBe(careless)
    const { verdict } = await verdictOf({ token: real[name], at })
    expect(verdict.outcome).toBe(strict === 200 ? 'accepted' : 'rejected')
  })
})

test('the attack goes through at the careless server alone', async (context) => {
  needsTokens(context)
  const answers = await attack(real.servers, () => {})
  expect(answers).toMatchObject({
    careless: { status: 200, tool: expect.stringContaining('4242') },
    strict: { status: 401, tool: null, challenge: expect.stringContaining('invalid_token') },
  })
  expect(asItShouldBe(answers)).toBe(true)
})
