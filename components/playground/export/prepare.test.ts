import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, expect, test, vi } from 'vitest'
import { world } from '@/content/catalog'
import { explain } from '@/content/help'
import { presets } from '@/content/presets'
import type { Case } from '@/lib/case/case'
import { initialCase } from '@/lib/case/link-state'
import { targets } from '@/lib/export'
import { withHelp } from '@/lib/help/with-help'
import { derive } from '@/lib/playground/derive'
import { isLive } from '@/lib/playground/live'
import { prepare } from './prepare'

vi.stubGlobal('location', { origin: 'https://lab.example.com', pathname: '/playground/' })

const { now } = world.mint
let live: string
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('RS256')
  live = await new SignJWT({ iss: 'https://auth.example.com', aud: 'https://issues.example.com/mcp', sub: 'bob' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'k1' })
    .setIssuedAt(now)
    .setExpirationTime(now + 600)
    .sign(privateKey)
})

const prepared = async (changes: Partial<Case>) =>
  prepare(await derive({ ...initialCase, server: 'billing', ...changes }, now, presets), null, (d) => isLive(d, now))
const written = (given: Awaited<ReturnType<Awaited<ReturnType<typeof prepared>>['takeaway']>>, holds: string) =>
  targets.flatMap((t) => (given && t.holds === holds && t.needs(given) === null ? [t.write(given)] : []))
const signatureOf = (token: string) => token.split('.')[2] ?? ''

test('a live token is asked about where the case is taken away, and not for the code of a server', async () => {
  const { asks, takeaway } = await prepared({ token: live })
  expect(asks).toEqual({ case: true, policy: false })
  const texts = written(await takeaway('policy', 'as-is'), 'policy')
  expect(texts.length).toBeGreaterThan(5)
  for (const text of texts) expect(text).not.toContain(live.split('.')[1])
})

test('a safe copy comes out at the same step and holds another signature; as it is, it is whole', async () => {
  const { derived, takeaway } = await prepared({ token: live })
  const copy = await takeaway('case', 'safe-copy')
  expect(copy?.judgement.verdict).toMatchObject({
    outcome: 'rejected',
    decidedBy: 'decidedBy' in derived.judgement.verdict ? derived.judgement.verdict.decidedBy : '',
  })
  for (const way of ['safe-copy', 'without-signature'] as const) {
    const given = await takeaway('case', way)
    const texts = [...written(given, 'case'), given?.link ?? '']
    expect(texts.length).toBeGreaterThan(4)
    for (const text of texts) expect(text).not.toContain(signatureOf(live))
  }
  const whole = await takeaway('case', 'as-is')
  expect(whole?.token).toBe(live)
  expect(whole?.judgement).toEqual(withHelp(derived.judgement, await explain(derived, () => false)))
})

test('why and what to do are those of the page: the product’s, not the general ones', async () => {
  const iss = 'https://sso.example.org/realms/a'
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const token = await new SignJWT({ iss, aud: 'account', azp: 'mcp', typ: 'Bearer', sub: 'u', realm_access: {} })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'k' })
    .setJti('j')
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .sign(privateKey)
  const keysText = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }] })
  const mine = { resource: 'https://mcp.example.org/mcp', issuer: iss, profile: 'keycloak/default' }
  const { derived, takeaway } = await prepared({ token, keysText, server: 'mine', mine })
  const { word } = await explain(derived, () => false)
  expect(word?.fix).toContain('Audience mapper')
  for (const way of ['as-is', 'without-signature'] as const) {
    const [markdown = ''] = written(await takeaway('case', way), 'case')
    if (way === 'as-is') expect(markdown).toContain('What to do: Add an Audience mapper')
    expect(markdown).not.toContain('the client asks for it with')
  }
})

test('a live token within the policy is asked about for the code of a server too', async () => {
  const { asks, takeaway } = await prepared({ policy: { otherNames: [live] } })
  expect(asks).toEqual({ case: true, policy: true })
  for (const way of ['safe-copy', 'without-signature'] as const)
    for (const text of written(await takeaway('policy', way), 'policy')) expect(text).not.toContain(signatureOf(live))
})

test('a shared secret stays here, and the verdict is that of the page', async () => {
  const secret = 'a-shared-secret-of-thirty-two-octets-0123456789'
  const claims = {
    iss: 'https://login.example.org',
    aud: 'https://mcp.example.org/mcp',
    client_id: 'c',
    jti: 'j',
    sub: 's',
  }
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .sign(new TextEncoder().encode(secret))
  const { derived, takeaway } = await prepared({
    token,
    secret,
    server: 'mine',
    mine: { resource: claims.aud, issuer: claims.iss, profile: '' },
    policy: { algorithms: ['HS256', 'ES256'] },
  })
  expect(derived.judgement.verdict.outcome).toBe('accepted')
  const given = await takeaway('case', 'as-is')
  expect(given?.judgement.verdict.outcome).toBe('accepted')
  for (const text of written(given, 'case')) expect(text).not.toContain(secret)
})
