import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { base64url, type JWK } from 'jose'
import { servers } from '@/content/servers'
import { plainRequest } from '../../pipeline/http/request'
import type { HttpRequest, Jwk, Policy, TargetServer, ValidationInput } from '../../pipeline/types'

export const now = 1_795_650_000
export const resource = 'https://mcp.example.com/mcp'
export const issuer = 'https://login.example.com'
export const application = 'cccccccc-4444-5555-6666-dddddddddddd'

export const good = {
  iss: issuer,
  aud: resource,
  sub: 'u',
  client_id: 'c',
  jti: 'j',
  iat: now - 60,
  exp: now + 600,
  scope: 'read',
}

/** How a request differs from one with the good token at a server that accepts it. */
export interface Setup {
  readonly header?: object
  readonly claims?: object
  /** In place of the good claims, in their order. */
  readonly exactly?: object
  readonly keys?: readonly Jwk[]
  readonly policy?: Partial<Policy>
  readonly server?: Partial<TargetServer>
  /** The signature over this text; the signing input if it says nothing else. */
  readonly sign?: (input: string) => Uint8Array
  readonly token?: (token: string) => string
  readonly url?: string
  readonly authorization?: readonly string[]
  readonly introspection?: string
  /** Beside the token, which then comes under DPoP if there is a proof. */
  readonly bound?: (token: string) => Partial<HttpRequest>
}

/** By the id of a hypothesis: what it must fit, under a name, and what its sentence must say. */
export type Fits = Readonly<Record<string, readonly (readonly [name: string, setup: Setup, says: RegExp])[]>>

export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string

const curve = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
/** A key whose coordinates are spelled otherwise in the standard alphabet: about half of all keys are. */
export let ec = curve()
while (!/[-_]/.test(ec.publicKey.export({ format: 'jwk' }).x ?? '')) ec = curve()

export const jwkOf = ({ publicKey }: { publicKey: KeyObject }, more: object = {}): Jwk => ({
  ...(publicKey.export({ format: 'jwk' }) as JWK & { kty: string }),
  ...more,
})

/** base64url of a text, or of the JSON of anything else. */
export const text = (value: unknown) => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value))

export const byRsa =
  (key = rsa.privateKey) =>
  (input: string) =>
    createSign('sha256').update(input).sign(key)
export const byEc = (input: string) =>
  createSign('sha256').update(input).sign({ key: ec.privateKey, dsaEncoding: 'ieee-p1363' })
export const bySecret = (secret: Buffer | string) => (input: string) =>
  createHmac('sha256', secret).update(input).digest()

export const secretText = 'eXLedTzAMRVYLOEs0EKXwwaBXJ+kOU9tQ7+8xr6rJx+3E2aiUFEhyCm2c9ovXUVd'
export const secretKey = (secret: string): Jwk => ({ kty: 'oct', k: text(secret) })
export const hs = { header: { alg: 'HS256', kid: undefined }, keys: [secretKey(secretText)] }

/** Claims that nobody asks for are left out, and nobody asks for them. */
export const few = {
  policy: { requiredClaims: [], off: ['subject'] as never },
  claims: { jti: undefined, client_id: undefined },
}

/** An opaque token, and what the issuer answers about it. */
export const asked = (answer: object): Setup => ({
  token: () => 'sktsec_3kJd82hAbQ91LmZpX7vT',
  introspection: JSON.stringify({ ...good, aud: undefined, ...answer }),
})

/** The request of such a setup, at its server. */
export function inputOf(setup: Setup): ValidationInput {
  const header = { alg: 'RS256', typ: 'at+jwt', kid: 'k1', ...setup.header }
  const claims = setup.exactly ?? { ...good, ...setup.claims }
  const input = `${text(header)}.${text(claims)}`
  const made = `${input}.${base64url.encode((setup.sign ?? byRsa())(input))}`
  const token = setup.token?.(made) ?? made
  const keys = setup.keys ?? [jwkOf(rsa, { kid: 'k1' })]
  const algorithms = ['RS256', 'ES256', 'HS256', 'PS256']
  const server: TargetServer = {
    id: 'mine',
    name: 'My server',
    resource,
    issuers: [{ issuer, keys: { keys } }],
    policy: { ...servers[0].policy, requiredScopes: ['read'], algorithms, ...setup.policy },
    ...setup.server,
  }
  const more = setup.bound?.(token)
  const scheme = more?.dpop ? 'DPoP' : 'Bearer'
  const request = plainRequest(setup.url ?? resource, {
    authorization: setup.authorization ?? [`${scheme} ${token}`],
    ...more,
  })
  return { request, server, now, introspection: setup.introspection ?? null }
}
