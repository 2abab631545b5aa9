import { mcp, rfc } from '../pipeline/specs'
import type { AnswerRule } from './answer-rule'
import { codeRules } from './code-rules'

/** In the order in which they are told: what its error codes mean, then what its status and its form do. */
export const answerRules: readonly AnswerRule[] = [
  ...codeRules,
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
    when: ({ status, challenges, errors, hasHeaders }) =>
      status === 403 && hasHeaders && challenges.length === 0 && errors.size === 0,
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
    says: 'A 500: something broke in the server. Where it comes for a bad token, a 401 belongs there: the verifier threw something its framework does not know as a refusal. Clients do not authorize again on a 500.',
    spec: mcp('authorization', 'token-handling'),
    step: null,
    scenario: null,
  },
  {
    id: 'unavailable',
    when: ({ status }) => status === 502 || status === 503 || status === 504,
    says: 'A proxy did not reach the server, or the server could not judge the token, for instance because the issuer’s keys cannot be fetched. The token may be good.',
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
