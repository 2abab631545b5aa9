import { rfc } from '@/lib/pipeline/specs'
import type { Said } from '@/lib/stacks/stack'
import type { DocumentedStack } from './documented'
import { ignoresOfJwt, jwtVerify } from './parts/jose'

const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES256K', 'ES384', 'ES512', 'EdDSA'],
]
const bearer = 'Bearer realm="api"'
const dpop = 'DPoP algs="{algs}"'
/** What the library or jose says of the fault, whatever it is. */
const words = 'error_description="…"'

const inBearer = (status: Said['status'], error: string | null, differs: Said['differs'] = null): Said => ({
  status,
  error,
  challenge: error === null ? [bearer, dpop] : [bearer, `error="${error}"`, words, dpop],
  differs,
})
const inDpop = (status: Said['status'], error: string | null, differs: Said['differs'] = null): Said => ({
  status,
  error,
  challenge: error === null ? [bearer, dpop] : [bearer, `DPoP error="${error}"`, words, 'algs="{algs}"'],
  differs,
})
const proofs: Said['differs'] = {
  says: 'It answers a bad proof with 400. A proof is part of the credentials: 401 and a DPoP challenge, so that the client makes another.',
  spec: rfc(9449, '7.1'),
}
const certificates: Said['differs'] = {
  says: 'It answers a missing certificate with 400 invalid_request; the token was not proved to be the caller’s, which is 401 invalid_token.',
  spec: rfc(8705, '3'),
}
const otherSchemes: Said['differs'] = {
  says: 'Whatever is no Bearer or DPoP header of two words is 400 without an error. Another scheme is 401, malformed credentials are 400 invalid_request.',
  spec: rfc(6750, '3.1'),
}

export const expressOauth2JwtBearer = {
  id: 'express-oauth2-jwt-bearer',
  name: 'express-oauth2-jwt-bearer',
  packages: [{ name: 'express-oauth2-jwt-bearer', version: '1.10.0' }],
  checked: '2026-11-26',
  source: 'express-oauth2-jwt-bearer',
  built: 'auth({ issuer, jwksUri, audience, strict, clockTolerance, mtls, getCertificate }) and requiredScopes(…).',
  reads: { rule: 'two-words', empty: 'header', schemes: ['bearer', 'dpop'], elsewhere: true },
  ...jwtVerify,
  leavesOut: jwtVerify.leavesOut.filter((id) => id !== 'certificate' && id !== 'subject'),
  alwaysMakes: [...jwtVerify.alwaysMakes, 'audience-presence', 'audience', 'issuer', 'subject'],
  always: { ...jwtVerify.always, algorithms, scopeClaims: ['scope'], scopeList: true, scopeHierarchy: [] },
  dpop: {
    always: { algorithms, nonce: null, seen: [] },
    answers: {
      token: inDpop(401, 'invalid_token'),
      binding: inDpop(401, 'invalid_token'),
      'no-proof': inDpop(400, null, proofs),
      proof: inDpop(400, 'invalid_dpop_proof', proofs),
    },
  },
  needs: ['exp'],
  expiryAgain: null,
  order: ['header', 'no-proof', 'token', 'binding', 'proof', 'no-certificate', 'certificate', 'scope'],
  answers: {
    missing: inBearer(401, null),
    header: inBearer(400, null, otherSchemes),
    twice: inBearer(400, 'invalid_request'),
    token: inBearer(401, 'invalid_token'),
    'no-proof': { ...inBearer(400, null, proofs), challenge: [dpop] },
    'no-certificate': inBearer(400, 'invalid_request', certificates),
    certificate: inBearer(400, null, certificates),
    scope: {
      status: 403,
      error: 'insufficient_scope',
      challenge: [bearer, 'error="insufficient_scope"', words, 'scope="{scope}"'],
      differs: null,
    },
  },
  ignores: [
    ...ignoresOfJwt.slice(1),
    'resource_metadata: none of its challenges names it, so an MCP client does not learn where to sign in.',
    'A list of algorithms of yours: every asymmetric one passes, or exactly one with tokenSigningAlg.',
    'Nonces of proofs, and proofs that were used before.',
    'That MCP forbids tokens in the address: it takes access_token from there.',
  ],
} as const satisfies DocumentedStack
