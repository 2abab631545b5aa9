import { mcp, rfc } from '../pipeline/specs'
import type { AnswerRule, Seen } from './answer-rule'
import { issuerCodes } from './issuer-codes'

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

/** What the error codes of an answer mean. */
export const codeRules: readonly AnswerRule[] = [
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
]
