import type { CheckId } from '../pipeline/checks'
import { mcp, rfc, type Spec } from '../pipeline/specs'
import type { Answer } from './answer'
import { issuerCodes } from './issuer-codes'

/** What a part of an HTTP answer means. Fixed words: nothing of the answer is repeated. */
export interface AnswerFact {
  readonly id: string
  readonly says: string
  /** Where that is written; `null` where it is ours. */
  readonly spec: Spec | null
  readonly step: CheckId | null
  readonly scenario: string | null
}

/** A fact, and of which answers it holds. */
interface AnswerRule extends AnswerFact {
  readonly when: (answer: Seen) => boolean
}

interface Seen extends Answer {
  readonly errors: ReadonlySet<string>
  readonly metadata: string | undefined
}

/** RFC 6750 §3.1 and its successors; others are a product's own. */
const registered = new Set([
  'invalid_request',
  'invalid_token',
  'insufficient_scope',
  'invalid_dpop_proof',
  'use_dpop_nonce',
  'insufficient_user_authentication',
])
/** Codes of an authorization server's answers, which say nothing of an access token. */
const issuers = new Set(issuerCodes.map(({ code }) => code))

const has = (code: string) => (seen: Seen) => seen.errors.has(code)
const isRefusal = ({ status }: Seen) => status === 401 || status === 403

/** In the order in which they are told. */
export const answerRules: readonly AnswerRule[] = [
  {
    id: 'invalid-token',
    when: (seen) => has('invalid_token')(seen) && seen.status !== 403,
    says: 'invalid_token: a token arrived and was refused. Audience, issuer, expiry, signature and type all end here, and the answer need not say which. A few SDKs answer the same when no token came at all.',
    spec: rfc(6750, '3.1'),
    step: 'audience',
    scenario: 'cross-server-replay',
  },
  {
    id: 'invalid-token-403',
    when: (seen) => has('invalid_token')(seen) && seen.status === 403,
    says: 'invalid_token with 403 does not go together: the code means 401. A client that waits for a 401 will not authorize again. Envoy and gateways built on it answer this way.',
    spec: rfc(6750, '3.1'),
    step: 'audience',
    scenario: 'cross-server-replay',
  },
  {
    id: 'insufficient-scope',
    when: has('insufficient_scope'),
    says: 'insufficient_scope: the token was good, and does not grant what this call needs. The audience is not the cause. The client asks again, with the scopes of the challenge added to its own.',
    spec: mcp('authorization', 'scope-challenge-handling'),
    step: 'scope',
    scenario: 'scope-missing',
  },
  {
    id: 'invalid-request',
    when: has('invalid_request'),
    says: 'invalid_request: the request is malformed, for instance with two tokens, or quotes and line breaks around one. No token was judged.',
    spec: rfc(6750, '3.1'),
    step: 'single-credential',
    scenario: 'two-headers',
  },
  {
    id: 'invalid-dpop-proof',
    when: has('invalid_dpop_proof'),
    says: 'invalid_dpop_proof: the proof beside the token was refused, not the token.',
    spec: rfc(9449, '7.1'),
    step: 'dpop-uri',
    scenario: 'dpop-no-proof',
  },
  {
    id: 'use-dpop-nonce',
    when: has('use_dpop_nonce'),
    says: 'use_dpop_nonce: the server wants its own nonce in the proof. Take it from the DPoP-Nonce header of this answer and send a new proof.',
    spec: rfc(9449, '9'),
    step: 'dpop-nonce',
    scenario: 'dpop-nonce-demanded',
  },
  {
    id: 'insufficient-user-authentication',
    when: has('insufficient_user_authentication'),
    says: 'insufficient_user_authentication: the sign-in behind the token was too weak or too long ago for this call.',
    spec: rfc(9470, '3'),
    step: 'authentication-context',
    scenario: 'sign-in-too-weak',
  },
  ...issuerCodes.map(({ code, says, spec }) => ({
    id: code.replaceAll('_', '-'),
    when: has(code),
    says: `${says} No access token was made.`,
    spec,
    step: null,
    scenario: null,
  })),
  {
    id: 'own-code',
    when: (seen) => isRefusal(seen) && [...seen.errors].some((code) => !registered.has(code) && !issuers.has(code)),
    says: 'The error code is not one of RFC 6750. A client that looks for invalid_token may not authorize again.',
    spec: rfc(6750, '3.1'),
    step: null,
    scenario: null,
  },
  {
    id: 'no-error',
    when: ({ status, challenges, errors }) => (status ?? 401) === 401 && challenges.length > 0 && errors.size === 0,
    says: 'A challenge without an error code: the server got no token, or is one that never names a code, as on the MCP Go SDK. If your client did send a token, look for a redirect on the way, which drops the Authorization header, or a scheme other than Bearer.',
    spec: rfc(6750, '3.1'),
    step: 'authorization',
    scenario: 'no-credentials',
  },
  {
    id: 'no-challenge',
    when: ({ status, challenges, hasHeaders }) => status === 401 && hasHeaders && challenges.length === 0,
    says: 'A 401 without WWW-Authenticate. RFC 6750 demands one; an MCP client is left with the well-known address of the metadata.',
    spec: rfc(6750, '3'),
    step: 'authorization',
    scenario: 'no-credentials',
  },
  {
    id: 'metadata-relative',
    when: ({ metadata }) => metadata !== undefined && !/^https?:\/\//i.test(metadata),
    says: 'resource_metadata is not an absolute URL, so clients cannot fetch it.',
    spec: rfc(9728, '5.1'),
    step: null,
    scenario: null,
  },
  {
    id: 'metadata-unquoted',
    when: ({ challenges }) =>
      challenges.some(({ params }) => params.some((p) => p.name === 'resource_metadata' && !p.wellFormed)),
    says: 'resource_metadata stands without quotes. A URL is no token of HTTP, so a strict client cannot read the challenge.',
    spec: rfc(9110, '11.6.1'),
    step: null,
    scenario: null,
  },
  {
    id: 'forbidden-without-challenge',
    when: ({ status, challenges, errors }) => status === 403 && challenges.length === 0 && errors.size === 0,
    says: 'A 403 without a challenge is seldom about the token: an Origin that is not allowed, or a firewall in front of the server.',
    spec: null,
    step: 'origin',
    scenario: 'origin-not-allowed',
  },
  {
    id: 'redirected',
    when: ({ redirected }) => redirected,
    says: 'Before the 401 a request was answered with a redirect. Where the client follows it, it often leaves the Authorization header out: configure the address that it points to, with its scheme and its slash.',
    spec: null,
    step: 'authorization',
    scenario: 'no-credentials',
  },
  {
    id: 'redirect',
    when: ({ status }) => status !== null && [301, 302, 303, 307, 308].includes(status),
    says: 'A redirect. Many clients drop the Authorization header when they follow one, and the next answer is a 401 without an error code. Use the address it points to, with its scheme and its slash.',
    spec: null,
    step: 'authorization',
    scenario: 'no-credentials',
  },
  {
    id: 'too-large',
    when: ({ status }) => status === 431,
    says: 'The header fields are too large: the token is longer than the server or its proxy takes.',
    spec: rfc(6585, '5'),
    step: 'size',
    scenario: 'oversized-token',
  },
  {
    id: 'server-error',
    when: ({ status }) => status === 500,
    says: 'A 500 where a 401 belongs: the verifier threw something its framework does not know as a refusal. Clients do not authorize again on a 500.',
    spec: mcp('authorization', 'token-handling'),
    step: null,
    scenario: null,
  },
  {
    id: 'unavailable',
    when: ({ status }) => status === 502 || status === 503 || status === 504,
    says: 'The server could not judge the token, for instance because the issuer’s keys cannot be fetched. The token may be good.',
    spec: null,
    step: 'key',
    scenario: 'issuer-unreachable',
  },
  {
    id: 'accepted',
    when: ({ status }) => status !== null && status >= 200 && status < 300,
    says: 'The server accepted the request. If the token was another server’s, it does not check the audience.',
    spec: mcp('authorization', 'token-handling'),
    step: 'audience',
    scenario: 'replay-careless',
  },
]
