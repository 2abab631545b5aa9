import type { CheckId } from '@/lib/pipeline/checks'
import type { Policy } from '@/lib/pipeline/types'

/** What a careful MCP server checks. */
export const strictPolicy: Policy & { readonly off: readonly CheckId[] } = {
  algorithms: ['RS256', 'ES256'],
  types: ['at+jwt'],
  audience: 'exact',
  otherNames: [],
  singleAudience: false,
  companions: [],
  requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
  requiredScopes: [],
  clockTolerance: 0,
  maxTokenLength: 8192,
  origins: null,
  maxTokenAge: null,
  scopeClaims: ['scope'],
  scopeHierarchy: [],
  acr: null,
  revoked: [],
  dpop: { mode: 'optional', algorithms: ['ES256', 'RS256'], past: 300, future: 5, nonce: null, seen: [] },
  mtls: 'optional',
  issuerUnreachable: false,
  passesTokenOn: false,
  off: [],
}
