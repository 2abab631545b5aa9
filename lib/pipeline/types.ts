import type { CryptoKey, JWK } from 'jose'
import type { JsonObject } from './encoding/json'
import type { Parts } from './encoding/segments'
import type { Answer } from './http/answers'
import type { DpopPolicy, Policy } from './policy'

export type { AudienceComparison, Policy } from './policy'

/** A public (or, in the reader's tab only, secret) key set as RFC 7517 §5 writes it. */
export interface KeySet {
  readonly keys: readonly Jwk[]
}

/** A JWK; key sets shared by several issuers (Entra's) say beside each key whose it is. */
export interface Jwk extends JWK {
  readonly issuer?: string
}

/** An authorization server this resource server trusts, with the keys it publishes. */
export interface TrustedIssuer {
  /** Compared with `iss` code point by code point (RFC 8414 §4, RFC 9068 §4). */
  readonly issuer: string
  /** `null`: the reader has not given the keys yet, so no signature can be judged. */
  readonly keys: KeySet | null
}

/** The server that is asked. */
export interface TargetServer {
  readonly id: string
  readonly name: string
  /** Its own resource identifier (RFC 8707 §2, RFC 9728 §1.2). */
  readonly resource: string
  readonly issuers: readonly TrustedIssuer[]
  readonly policy: Policy
}

/** The HTTP request as far as token validation reads it. */
export interface HttpRequest {
  readonly method: string
  /** Absolute, with query. */
  readonly url: string
  /** The value of every `Authorization` field line, in order. */
  readonly authorization: readonly string[]
  /** The value of every `DPoP` field line, in order. */
  readonly dpop: readonly string[]
  /** The client's certificate as PEM, from the TLS handshake; `null` if it sent none. */
  readonly clientCertificate: string | null
  /** The `Origin` field; `null` if absent. */
  readonly origin: string | null
  /** The body, if its type is application/x-www-form-urlencoded; `null` for any other (RFC 6750 §2.2). */
  readonly form: string | null
  /** Other field lines that a token stands in, where no MCP server reads one: `x-api-key: …`, `Cookie: a=…`. */
  readonly otherFields: readonly string[]
}

export interface ValidationInput {
  readonly request: HttpRequest
  readonly server: TargetServer
  /** Seconds since 1970-01-01T00:00:00Z. The pipeline owns no clock. */
  readonly now: number
  /** Body of the introspection answer (RFC 7662 §2.2) for an opaque token; absent: nobody asked. */
  readonly introspection?: string | null
}

/** What one check establishes and a later one may need. */
export interface Facts {
  /** The one `Authorization` field value. */
  authorization: string
  scheme: string
  credentials: string
  /** The token as it came, of whatever length. */
  presented: string
  /** The token, no longer than this server reads. */
  token: string
  /** The three segments of the compact serialization, still encoded. */
  jws: Parts
  header: JsonObject
  claims: JsonObject
  /** A `alg` value that the policy allows. */
  algorithm: string
  issuer: TrustedIssuer
  key: { readonly jwk: Jwk; readonly imported: CryptoKey | Uint8Array }
  verified: true
  /** The key that `cnf` binds a DPoP token to, by thumbprint (RFC 9449 §6.1). */
  binding: { readonly jkt: string }
  /** The one `DPoP` field value. */
  proofText: string
  proof: { readonly text: string; readonly header: JsonObject; readonly claims: JsonObject }
  proofAlgorithm: string
  proofKey: { readonly jwk: JWK; readonly imported: CryptoKey | Uint8Array }
  /** By what the caller has shown that the token is theirs. */
  holder: 'key' | 'certificate'
}
export type FactName = keyof Facts

/** The parts of the input. Those of `server`, `policy` and `dpop` may differ from server to server, and so may the address. */
export type InputPart =
  | `request.${keyof HttpRequest}`
  | `server.${'resource' | 'issuers'}`
  | `policy.${Exclude<keyof Policy, 'dpop' | 'off' | 'lenient'>}`
  | `dpop.${keyof DpopPolicy}`
  | 'now'
  | 'introspection'

/** Where in the input the thing stands that a result speaks of. */
export interface Location {
  readonly in: 'request' | 'token' | 'header' | 'payload' | 'proof' | 'server'
  /** A header parameter or claim name. */
  readonly member?: string
}

/** The two values a step sets side by side. */
export interface Evidence {
  readonly expected: string
  readonly found: string
}

export interface Explanation {
  /** The verdict in one sentence, should this step decide it. */
  readonly says: string
  readonly because: string
  readonly fix: string
  /** A few words for the margin of the editor. */
  readonly note?: string
  /** `error_description` of the answer, if not the check's own. Fixed words: never token content. */
  readonly description?: string
  /** The answer in whole, where this reason is answered unlike the check's others. */
  readonly http?: Answer
  /** The check's failure in this case, where its own `failureTitle` would be untrue. */
  readonly headline?: string
  /** Further facts worth a line of their own, e.g. which comparisons would have passed. */
  readonly aside?: readonly Aside[]
}
export interface Aside {
  readonly label: string
  readonly value: string
  readonly good: boolean
}

export type Status = 'pass' | 'fail' | 'warn' | 'off' | 'unknown' | 'blocked' | 'error'

/** `evidence` and `explanation` are made when they are first read, and kept. */
interface Finding {
  readonly reason: string
  readonly evidence: Evidence
  readonly explanation: Explanation
  readonly at: Location | null
}
type CheckOutcome =
  /** `evidence` is made when it is first read, and kept. */
  | { readonly status: 'pass'; readonly evidence: Evidence; readonly at: Location | null }
  | ({ readonly status: 'fail' | 'warn' | 'unknown' } & Finding)
  /** Not made by this server. `finding` is what it would have found, `null` if nothing wrong. */
  | {
      readonly status: 'off'
      readonly finding: Finding | null
      /** The id of the check that is made in its place; `null`: none, or none that sees what this one would have found. */
      readonly instead: string | null
      /** The check is made, and this one reason is let pass. */
      readonly overlooked: boolean
    }
  | { readonly status: 'blocked'; readonly waitsFor: string }
  | { readonly status: 'error'; readonly message: string }

export interface CheckMark {
  readonly id: string
  /** `false`: no real server gets here, an earlier check has decided. */
  readonly reached: boolean
  /** It read a token whose signature has not been verified. */
  readonly unverified: boolean
}

export type CheckResult = CheckOutcome & CheckMark

export type Verdict =
  /** `despite`: checks this server leaves out and that would have refused the token. */
  | { readonly outcome: 'accepted'; readonly despite: readonly string[] }
  | { readonly outcome: 'rejected'; readonly decidedBy: string; readonly reason: string }
  | { readonly outcome: 'undecided'; readonly decidedBy: string; readonly reason: string }

export interface Report {
  readonly verdict: Verdict
  /** One entry a check, in pipeline order. */
  readonly results: readonly CheckResult[]
  readonly facts: Partial<Facts>
}
