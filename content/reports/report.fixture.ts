import { minted, now, resource, signers, type Visit, withSecret } from './visit.fixture'

export interface Report {
  readonly visit: Visit
  /** A product or profile, as the page names it; left out where the token shows none. */
  readonly recognised?: RegExp
  /** `check/reason`, or a choice of them where a switch of the policy decides. */
  readonly decided: RegExp
  /** Of the answer; 401 if it says nothing. `null`: undecided. */
  readonly status?: number | null
  readonly says: RegExp
  readonly fix: RegExp
  /** Advice that cannot help. */
  readonly not?: RegExp
  /** The settings that are offered, all of them. */
  readonly settings?: readonly string[]
}

/** By what was reported. */
export type Reports = Readonly<Record<string, Report>>

export const times = { iat: now - 60, exp: now + 3600 }
export const atJwt = { alg: 'RS256', typ: 'at+jwt', kid: 'k1' }
export const plain = { alg: 'RS256', typ: 'JWT', kid: 'k1' }
export const k1 = [signers.rsa.jwk({ kid: 'k1' })]
export const rfc9068 = { iss: 'https://login.example.com', sub: 'u', aud: resource, client_id: 'c', jti: 'j', ...times }
export const good = minted(atJwt, rfc9068)

export const needs = (...requiredScopes: string[]) => ({ requiredScopes })

export const secret = 'eXLedTzAMRVYLOEs0EKXwwaBXJ+kOU9tQ7+8xr6rJx+3E2aiUFEhyCm2c9ovXUVd'
export const shared = { iss: 'https://tenant.example.com/', sub: 'auth|1', aud: 'client-abc', ...times }
export const hs256 = (key: Uint8Array | string) => minted({ typ: 'JWT', alg: 'HS256' }, shared, withSecret(key))
export const sharedVisit = {
  keys: null,
  resource: 'client-abc',
  profile: 'keycloak/default',
  policy: { algorithms: ['HS256'], requiredClaims: ['iss', 'exp', 'sub', 'iat'] },
}

export const asSent = (paste: string, decided: RegExp, status: number, says: RegExp, fix: RegExp): Report => ({
  visit: { paste, keys: k1, issuer: rfc9068.iss },
  decided,
  status,
  says,
  fix,
})

export const opaque = (paste: string, says: RegExp): Report => ({
  visit: { paste, keys: null, issuer: rfc9068.iss },
  decided: /^(?:format\/opaque|canonical-encoding\/not-base64url)$/,
  says,
  fix: /exchange it there and send access_token/,
  not: /introspection/,
})

export const answered = (paste: string, answer: object, decided: RegExp, says: RegExp): Report => ({
  visit: { paste, keys: k1, issuer: rfc9068.iss, set: { introspection: JSON.stringify(answer) } },
  decided,
  says,
  fix: /JSON boolean: true, without quotes/,
  not: /new token|signs in again/,
})

export const noAudience = { decided: /^audience-presence\/missing$/, fix: /OAuth endpoints of/, not: /profile/ }
