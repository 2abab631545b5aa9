import type { AudienceComparison } from './audience/comparisons'

export type { AudienceComparison }

/** What this server checks, and how strictly. Plain JSON: it travels in a link. */
export interface Policy {
  readonly algorithms: readonly string[]
  /** Values of `typ` that mark an access token, without `application/` (RFC 9068 §4). */
  readonly types: readonly string[]
  /** How an `aud` value is compared with what the server is called, or what is compared in its place. */
  readonly audience: AudienceComparison
  /** What the server is called beside its resource URI: an application's GUID, an old address (RFC 9068 §4: "an identifier it expects for itself"). */
  readonly otherNames: readonly string[]
  /** `true`: a token that names further audiences is refused (RFC 8707 §3). */
  readonly singleAudience: boolean
  /** Audiences that may stand beside this server's own, e.g. the issuer's userinfo endpoint. */
  readonly companions: readonly string[]
  /** Audiences that an issuer gives to every API alike, `*` standing for any text without a slash. */
  readonly sharedAudiences: readonly string[]
  readonly requiredClaims: readonly string[]
  readonly requiredScopes: readonly string[]
  /** Seconds the server's clock may be off. */
  readonly clockTolerance: number
  /** Longest token accepted, in characters. */
  readonly maxTokenLength: number
  /** Values of `Origin` this server allows; `null`: it does not look. */
  readonly origins: readonly string[] | null
  /** Seconds since `iat` after which a token is too old; `null`: no limit of its own. */
  readonly maxTokenAge: number | null
  /** Claims read for scope, in order: `scope`, or a vendor's `scp`. */
  readonly scopeClaims: readonly string[]
  /** `true`: `scope` may be a list as well as one string of words, as some products write it. */
  readonly scopeList: boolean
  /** Broader scopes and the narrower ones they imply. */
  readonly scopeHierarchy: readonly { readonly scope: string; readonly implies: readonly string[] }[]
  /** The `acr` this call needs (RFC 9470 §3); `null`: any. */
  readonly acr: string | null
  /** `jti` values of tokens that were revoked. */
  readonly revoked: readonly string[]
  readonly dpop: DpopPolicy
  /** `required`: a token must be bound to the client's certificate (RFC 8705). */
  readonly mtls: 'optional' | 'required'
  /** The issuer answers neither for its key set nor for introspection. */
  readonly issuerUnreachable: boolean
  /** The server attaches the token it was given to calls of its own. */
  readonly passesTokenOn: boolean
  /** Ids of checks this server does not make. Only checks with `canBeOff` may be named. */
  readonly off: readonly string[]
  /** Reasons this server does not refuse a token for, as `check/reason`. Only those a check names in `lenient`. */
  readonly lenient: readonly string[]
}

/** How this server takes DPoP (RFC 9449). */
export interface DpopPolicy {
  /** `off`: it knows only Bearer. `required`: it takes only bound tokens. */
  readonly mode: 'off' | 'optional' | 'required'
  readonly algorithms: readonly string[]
  /** Seconds a proof's `iat` may lie in the past or in the future. */
  readonly past: number
  readonly future: number
  /** The nonce this server has handed out; `null`: it demands none. */
  readonly nonce: string | null
  /** `jti` values of proofs it has seen within the window. */
  readonly seen: readonly string[]
}

/** What a careful MCP server checks: every check, each setting at its plainest. */
export const strictPolicy: Policy & { readonly off: readonly never[] } = {
  algorithms: ['RS256', 'ES256'],
  types: ['at+jwt'],
  audience: 'exact',
  otherNames: [],
  singleAudience: false,
  companions: [],
  sharedAudiences: ['account', 'api', 'authenticated', 'api://default'],
  requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
  requiredScopes: [],
  clockTolerance: 0,
  maxTokenLength: 8192,
  origins: null,
  maxTokenAge: null,
  scopeClaims: ['scope'],
  scopeList: false,
  scopeHierarchy: [],
  acr: null,
  revoked: [],
  dpop: { mode: 'optional', algorithms: ['ES256', 'RS256'], past: 300, future: 5, nonce: null, seen: [] },
  mtls: 'optional',
  issuerUnreachable: false,
  passesTokenOn: false,
  off: [],
  lenient: [],
}
