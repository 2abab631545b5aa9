import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { base64url, type JWK } from 'jose'
import { scenarioById, type ScenarioId, world } from '@/content/catalog'
import { demoRsa } from '@/content/keys'
import { presets } from '@/content/presets'
import { caseOfScenario } from '@/lib/case/from-scenario'
import type { Case } from '@/lib/case/case'
import { judge } from '@/lib/judge/judge'
import { tokenOf } from '@/lib/scenarios/run'
import { signCompact } from '@/lib/signing/sign'

/** The token of an example. */
export const tokenOfExample = (id: ScenarioId) => tokenOf(scenarioById(id), world)

/** What the library makes of an example, changed as given: what the page must show. */
export async function judgementOf(id: ScenarioId, changes: Partial<Case> = {}) {
  return judge({ ...(await caseOfScenario(scenarioById(id), world)), ...changes }, presets)
}

export const { now, claims: goodClaims, header: goodHeader } = world.mint

/** Any texts as a token that the demo issuer has signed. */
export const demoSigned = (payload: string, header = JSON.stringify(goodHeader)) =>
  signCompact(header, payload, demoRsa, 'RS256')

/** The good token's claims with some changed, as JSON. */
export const claimsWith = (patch: Record<string, unknown>) => JSON.stringify({ ...goodClaims, ...patch })

/** The good token's claims with one written as that JSON text. */
export const claimsWithText = (name: string, json: string) =>
  `${JSON.stringify(goodClaims).slice(0, -1)},${JSON.stringify(name)}:${json}}`

/** Any octets as a segment. */
export const segment = (octets: Uint8Array | string) => base64url.encode(octets)

/** An issuer of the test's own, that no demo server knows. */
export const foreignIssuer = 'https://login.example.org'
export const foreignResource = 'https://mcp.example.org/mcp'

export interface OwnKey {
  readonly alg: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}
export const rsaKey: OwnKey = { alg: 'RS256', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
export const ecKey: OwnKey = { alg: 'ES256', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) }

export const jwkOf = (key: KeyObject, kid: string): JWK => ({ kid, ...key.export({ format: 'jwk' }) })
export const pemOf = (key: KeyObject, type: 'spki' | 'pkcs8') => String(key.export({ format: 'pem', type }))

export interface Secret {
  readonly alg: string
  readonly secret: string
}
const signerOf = (key: OwnKey | Secret): JWK =>
  'secret' in key ? { kty: 'oct', k: base64url.encode(key.secret) } : jwkOf(key.privateKey, 'k1')

/** A live token as an issuer of the real world would sign it now, for `foreignResource`. */
export async function foreignToken(key: OwnKey | Secret, patch: Record<string, unknown> = {}, header: object = {}) {
  const second = Math.floor(Date.now() / 1000)
  const claims = {
    iss: foreignIssuer,
    sub: 'bob',
    aud: foreignResource,
    client_id: 'agent-7',
    scope: 'files:read',
    iat: second - 60,
    exp: second + 3600,
    jti: 'f-1',
    ...patch,
  }
  return signCompact(
    JSON.stringify({ alg: key.alg, kid: 'k1', typ: 'at+jwt', ...header }),
    JSON.stringify(claims),
    signerOf(key),
    key.alg,
  )
}
