import { rfc } from '@/lib/pipeline/specs'
import type { Said } from '@/lib/stacks/stack'
import type { DocumentedStack } from './documented'
import { badTokenForKeys } from './parts/differs'
import { ignoresOfJwt, jwtVerify } from './parts/jose'

const said = (error: string, description: string, differs: Said['differs'] = null, status: 401 | 403 = 401): Said => ({
  status,
  error,
  challenge: [
    `Bearer error="${error}"`,
    `error_description="${description}"`,
    ...(status === 401 ? ['resource_metadata="{metadata}"'] : []),
  ],
  differs,
})
const ownCode = (code: string, registered: string): Said['differs'] => ({
  says: `Its error is ${code}, a code of its own; ${registered} is the registered one, and the one that clients look for.`,
  spec: rfc(6750, '3.1'),
})
const unreadable = 'The provided token is not valid or has expired.'
const malformed = 'The provided token is invalid or malformed.'

export const mcpAuth = {
  id: 'mcp-auth',
  name: 'mcp-auth',
  packages: [{ name: 'mcp-auth', version: '0.2.0' }],
  checked: '2026-11-26',
  source: 'mcp-auth-npm',
  built:
    'bearerAuth("jwt", { resource, audience, requiredScopes, jwtVerify }), every option of which is passed on to jose.',
  reads: { rule: 'two-words', empty: 'missing', schemes: ['bearer'], elsewhere: false },
  ...jwtVerify,
  leavesOut: jwtVerify.leavesOut.filter((id) => id !== 'subject'),
  alwaysMakes: [...jwtVerify.alwaysMakes, 'subject'],
  always: {
    ...jwtVerify.always,
    otherNames: [],
    scopeClaims: ['scope', 'scopes'],
    scopeList: true,
    scopeHierarchy: [],
  },
  needs: ['iss', 'sub'],
  expiryAgain: null,
  order: ['unreadable', 'issuer', 'keys', 'token', 'audience', 'scope'],
  answers: {
    missing: said(
      'missing_auth_header',
      'Missing `Authorization` header. Please provide a valid bearer token.',
      ownCode('missing_auth_header', 'none at all'),
    ),
    header: said(
      'invalid_auth_header_format',
      'Invalid `Authorization` header format. Expected "Bearer <token>".',
      ownCode('invalid_auth_header_format', 'invalid_request, with 400,'),
    ),
    empty: said(
      'missing_bearer_token',
      'Missing bearer token in `Authorization` header. Please provide a valid token.',
      ownCode('missing_bearer_token', 'invalid_request, with 400,'),
    ),
    unreadable: said('invalid_token', unreadable),
    token: said('invalid_token', malformed),
    keys: said('invalid_token', malformed, badTokenForKeys),
    issuer: said(
      'invalid_issuer',
      'The token issuer does not match the expected issuer.',
      ownCode('invalid_issuer', 'invalid_token'),
    ),
    audience: said(
      'invalid_audience',
      'The token audience does not match the expected audience.',
      ownCode('invalid_audience', 'invalid_token'),
    ),
    scope: said(
      'missing_required_scopes',
      'The token does not contain the necessary scopes for this request.',
      ownCode('missing_required_scopes', 'insufficient_scope'),
      403,
    ),
  },
  ignores: [
    ...ignoresOfJwt,
    'resource, when it looks at a token: without audience every token of a trusted issuer passes.',
    'A second name of yours: audience is one text.',
    'What the call needs, in its challenge: no scope is named, and the 403 has no resource_metadata either.',
  ],
} as const satisfies DocumentedStack
