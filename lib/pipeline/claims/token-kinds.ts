import { type JsonObject, memberValue } from '../encoding/json'

/** Other kinds of JWT the same issuer may sign, and what gives each away (RFC 8725 §2.8). */
const otherKinds = [
  { name: 'an ID token', shows: ['nonce', 'at_hash', 'c_hash'], for: 'the client' },
  { name: 'a logout token', shows: ['events'], for: 'the client' },
  { name: 'a DPoP proof', shows: ['htm', 'htu'], for: 'one request' },
] as const

/** Keycloak says in a claim of its own what a token is; an access token is `Bearer`. */
const keycloakKinds: ReadonlyMap<unknown, string> = new Map([
  ['ID', 'an ID token'],
  ['Refresh', 'a refresh token'],
  ['Offline', 'a refresh token'],
  ['Logout', 'a logout token'],
])

/** What `token_use` says at Cognito and FastMCP. */
const usedAs: ReadonlyMap<unknown, string> = new Map([
  ['id', 'an ID token'],
  ['refresh', 'a refresh token'],
])

export interface OtherKind {
  readonly kind: string
  readonly claim: string
}

/** What this is instead of an access token, by its claims; `null` if nothing speaks against it. */
export function otherKind(claims: JsonObject): OtherKind | null {
  for (const { name, shows } of otherKinds) {
    const claim = shows.find((c) => memberValue(claims, c) !== undefined)
    if (claim) return { kind: name, claim }
  }
  const kind = keycloakKinds.get(memberValue(claims, 'typ'))
  if (kind) return { kind, claim: 'typ' }
  const use = memberValue(claims, 'token_use')
  if (use !== undefined && use !== 'access')
    return { kind: usedAs.get(use) ?? 'a token for another use', claim: 'token_use' }
  const [iss, sub] = [memberValue(claims, 'iss'), memberValue(claims, 'sub')]
  // RFC 7523 §3: a client assertion is issued by the client about itself.
  return typeof iss === 'string' && iss === sub ? { kind: 'a client assertion', claim: 'sub' } : null
}
