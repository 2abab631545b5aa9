import { type JsonObject, memberValue } from '../encoding/json'
import { audienceValues } from './audience-values'
import { clientOf } from './client'

type Kind = 'an access token' | 'an ID token' | 'a refresh token' | 'a logout token' | 'a DPoP proof'

/** Other kinds of JWT the same issuer may sign, and what gives each away (RFC 8725 §2.8). */
const otherKinds: readonly { readonly name: Kind; readonly shows: readonly string[] }[] = [
  { name: 'an ID token', shows: ['nonce', 'at_hash', 'c_hash'] },
  { name: 'a logout token', shows: ['events'] },
  { name: 'a DPoP proof', shows: ['htm', 'htu'] },
  // Gravitee AM
  { name: 'a refresh token', shows: ['orig_resources'] },
]

type Kinds = ReadonlyMap<unknown, Kind>
const kinds = (access: readonly string[], id: readonly string[], refresh: readonly string[]): Kinds =>
  new Map<unknown, Kind>([
    ...access.map((text) => [text, 'an access token'] as const),
    ...id.map((text) => [text, 'an ID token'] as const),
    ...refresh.map((text) => [text, 'a refresh token'] as const),
  ])

/** Claims in which issuers say themselves what a token is, and their words for it. */
const sayings: readonly (readonly [claim: string, says: Kinds])[] = [
  // Keycloak, Rauthy
  ['typ', new Map([...kinds(['Bearer', 'DPoP'], ['ID', 'Id'], ['Refresh', 'Offline']), ['Logout', 'a logout token']])],
  // Cognito and FastMCP; Hydra in its answers
  ['token_use', kinds(['access', 'access_token'], ['id', 'id_token'], ['refresh', 'refresh_token'])],
  // Casdoor, PingAM, Oracle’s identity domains
  ['tokenType', kinds(['access-token'], ['id-token'], ['refresh-token'])],
  ['tokenName', kinds(['access_token'], ['id_token'], ['refresh_token'])],
  ['tok_type', kinds(['AT'], ['IT'], ['RT'])],
  // SimpleJWT, Flask-JWT-Extended; what some issuers answer about a refresh token
  ['token_type', kinds(['access'], [], ['refresh', 'refresh_token'])],
  ['type', kinds(['access'], [], ['refresh'])],
]

/** authentik makes an access token of an ID token: it adds `uid`, and leaves the nonce (authentik/providers/oauth2/id_token.py). */
function isOfAuthentik({ whole: { acr, uid } }: JsonObject): boolean {
  return typeof acr === 'string' && acr.startsWith('goauthentik.io/') && typeof uid === 'string'
}

export interface OtherKind {
  readonly kind: string
  readonly claim: string
}

/** What this is instead of an access token, by its claims; `null` if nothing speaks against it. */
export function otherKind(claims: JsonObject): OtherKind | null {
  const said = sayings.flatMap(([claim, says]) => {
    const kind = says.get(memberValue(claims, claim))
    return kind ? [{ kind, claim }] : []
  })
  const other = said.find(({ kind }) => kind !== 'an access token')
  if (other) return other
  const isAccess = said.length > 0 || isOfAuthentik(claims)
  for (const { name, shows } of otherKinds) {
    // An issuer that says it is an access token may repeat the client's nonce in it, as Keycloak did up to 23.
    if (name === 'an ID token' && isAccess) continue
    const claim = shows.find((c) => memberValue(claims, c) !== undefined)
    if (claim) return { kind: name, claim }
  }
  const use = memberValue(claims, 'token_use')
  if (use !== undefined && !said.some(({ claim }) => claim === 'token_use'))
    return { kind: 'a token for another use', claim: 'token_use' }
  const [iss, sub] = [memberValue(claims, 'iss'), memberValue(claims, 'sub')]
  // RFC 7523 §3: a client assertion is issued by the client about itself.
  return typeof iss === 'string' && iss === sub ? { kind: 'a client assertion', claim: 'sub' } : null
}

/** Of the user, or of the sign-in (OpenID Connect Core §2 and §5.1). */
const ofSignIn = ['email', 'preferred_username', 'given_name', 'name', 'picture', 'amr', 'auth_time']
/** What an ID token does not say: what its bearer may do, or, at some products, that it is none. */
const ofAccess = [
  ...['scope', 'scp', 'permissions', 'roles', 'role', 'entitlements', 'realm_access', 'resource_access'],
  ...['typ', 'type', 'token_type', 'tokenType', 'TokenType', 'tok_type', 'token_use', 'usage'],
]

/** A claim about the sign-in where aud is one name, and nothing tells the token from an ID token. */
export function signInClaim(claims: JsonObject): { readonly claim: string; readonly aud: string } | null {
  const [aud, ...more] = audienceValues(claims)
  if (aud === undefined || more.length > 0 || aud.includes(':') || clientOf(claims)) return null
  if (ofAccess.some((name) => memberValue(claims, name) !== undefined)) return null
  const claim = ofSignIn.find((name) => memberValue(claims, name) !== undefined)
  return claim === undefined ? null : { claim, aud }
}
