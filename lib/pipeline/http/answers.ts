/** What a server sends if a check decides (RFC 6750 §3). */
export interface Answer {
  readonly status: 400 | 401 | 403 | 431 | 503
  readonly error:
    | 'invalid_request'
    | 'invalid_token'
    | 'insufficient_scope'
    | 'insufficient_user_authentication'
    | 'invalid_dpop_proof'
    | 'use_dpop_nonce'
    | null
  /** `error_description`. Fixed words: never token content. */
  readonly description: string | null
  /** Name the scopes that this server requires. */
  readonly withScope: boolean
  /** No `WWW-Authenticate`: the refusal has nothing to do with credentials. */
  readonly withoutChallenge?: true
  /** Answered in this scheme by a server that reads it; in Bearer if absent. */
  readonly scheme?: 'DPoP'
  /** Name the `acr` values wanted (RFC 9470 §3). */
  readonly withAcr?: true
}

/** 401 `invalid_token`: what RFC 9068 §4 demands for any failed validation of a token. */
export const invalidToken = (description: string): Answer => ({
  status: 401,
  error: 'invalid_token',
  description,
  withScope: true,
})

/** 400 `invalid_request`: the request itself is malformed (RFC 6750 §3.1). */
export const invalidRequest = (description: string): Answer => ({
  status: 400,
  error: 'invalid_request',
  description,
  withScope: false,
})

/** 503 without a challenge: the fault is the server's or its issuer's, and another token would not help (RFC 9110 §15.6.4). */
export const unavailable: Answer = {
  status: 503,
  error: null,
  description: null,
  withScope: false,
  withoutChallenge: true,
}

/** 401 without an error code: the request carries no bearer credentials (RFC 6750 §3.1). */
export const bareChallenge: Answer = { status: 401, error: null, description: null, withScope: true }

/** 401 `invalid_dpop_proof` (RFC 9449 §7.1). */
export const invalidProof: Answer = {
  status: 401,
  error: 'invalid_dpop_proof',
  description: 'invalid DPoP proof',
  withScope: true,
  scheme: 'DPoP',
}
