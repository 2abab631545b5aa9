import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const fastify: PrinterTexts = {
  id: 'fastify-jwt',
  name: '@fastify/jwt, fast-jwt (Node)',
  hints: ['FST_JWT_', 'fast-jwt', 'fastify', 'Authorization token is invalid'],
  source: 'fast-jwt-verifier',
  texts: [
    {
      id: 'fastify-nothing',
      text: 'No Authorization was found in request.headers',
      source: 'fastify-jwt',
      ...usual.nothing,
    },
    { id: 'fastify-expired', text: 'Authorization token expired', source: 'fastify-jwt', ...usual.expired },
    {
      id: 'get-jwks-kid',
      text: 'No matching JWK found in the set.',
      means:
        'get-jwks found no key of the token’s kid and alg in the issuer’s set. Until August 2022 it also passed over a key that names no alg.',
      fix: 'Compare kid and alg of the token with the set at the issuer that iss names. If the key has no alg, as Entra ID’s have none, update get-jwks.',
      step: 'key',
      scenario: 'kid-unknown',
      source: 'get-jwks-152',
    },
    {
      id: 'fastify-invalid',
      text: 'Authorization token is invalid: …',
      frame: true,
      means: 'The plugin’s frame around what fast-jwt says of the token, which follows.',
      fix: 'Look that part up on its own.',
      step: null,
      scenario: null,
      source: 'fastify-jwt',
    },
    {
      id: 'fast-jwt-public-key',
      text: 'Invalid public key provided for algorithms …',
      means:
        'The key is of another kind than the algorithms that the verifier was given: one of EdDSA or of a curve where RS256 alone is taken.',
      fix: 'Set algorithms to what the issuer signs with, for instance EdDSA or ES256.',
      step: 'algorithm',
      scenario: 'alg-not-allowed',
      source: 'fastify-jwt-jwks-42',
    },
    { id: 'fast-jwt-signature', text: 'The token signature is invalid.', ...usual.signature },
    { id: 'fast-jwt-algorithm', text: 'The token algorithm is invalid.', ...usual.algorithm },
    { id: 'fast-jwt-early', text: 'The token will be active at …', ...usual.early },
    { id: 'fast-jwt-expired', text: 'The token has expired at …', ...usual.expired },
    {
      id: 'fast-jwt-aud',
      text: 'The aud claim value is not allowed.',
      also: ['None of aud claim values is allowed.'],
      ...usual.audience,
    },
    { id: 'fast-jwt-iss', text: 'The iss claim value is not allowed.', ...usual.issuer },
    {
      id: 'fast-jwt-key',
      text: 'Cannot fetch secret.',
      means: 'The function that fetches the key failed; the token was not judged. Its own error stands beside it.',
      fix: 'Look at that error: a kid that is not in the key set, or a key set that was not reached.',
      step: 'key',
      scenario: 'issuer-unreachable',
    },
  ],
}

export const auth0Node: PrinterTexts = {
  id: 'express-oauth2-jwt-bearer',
  name: 'express-oauth2-jwt-bearer, Auth0’s libraries (Node)',
  hints: ['oauth2-jwt-bearer', 'access-token-jwt', 'InvalidTokenError', 'InvalidProofError'],
  source: 'oauth2-jwt-bearer-validate',
  texts: [
    { id: 'oauth2-jwt-bearer-aud', text: 'unexpected "aud" value', ...usual.audience },
    { id: 'oauth2-jwt-bearer-iss', text: 'unexpected "iss" value', ...usual.issuer },
    { id: 'oauth2-jwt-bearer-exp', text: 'unexpected "exp" value', ...usual.expired },
    {
      id: 'oauth2-jwt-bearer-typ',
      text: 'unexpected "typ" value',
      means: 'strict is on, and typ of the token is not at+jwt.',
      fix: 'Have the issuer write it (at Auth0 the token profile of RFC 9068), or leave strict off.',
      step: 'type',
      scenario: 'typ-jwt',
    },
    {
      id: 'oauth2-jwt-bearer-htu',
      text: 'DPoP Proof htu mismatch',
      means: 'htu of the proof is not the address at which Express takes itself to be asked, as behind a proxy.',
      fix: 'Set trust proxy in Express, and have the proxy pass the host and the scheme.',
      step: 'dpop-uri',
      scenario: null,
      source: 'oauth2-jwt-bearer-dpop',
    },
    {
      id: 'oauth2-jwt-bearer-iat',
      text: 'DPoP proof "iat" is outside the acceptable range',
      means: 'The proof is too old, or the clocks differ.',
      fix: 'Have the client make the proof just before it sends it; iatOffset and iatLeeway set the range.',
      step: 'dpop-time',
      scenario: null,
      source: 'oauth2-jwt-bearer-dpop',
    },
    {
      id: 'oauth2-jwt-bearer-cnf',
      text: 'JWT Access Token confirmation mismatch',
      also: ['JWT Access Token has no jkt confirmation claim'],
      means: 'The proof was signed by another key than the one the token is bound to, or the token is bound to none.',
      fix: 'Have the client sign with the key that it signed in with, and ask for the token with a proof.',
      step: 'dpop-binding',
      scenario: null,
      source: 'oauth2-jwt-bearer-dpop',
    },
  ],
}

export const expressJwt: PrinterTexts = {
  id: 'express-jwt',
  name: 'express-jwt (Node)',
  hints: ['express-jwt', 'credentials_required', 'credentials_bad_format', 'credentials_bad_scheme'],
  source: 'express-jwt',
  texts: [
    {
      id: 'express-jwt-nothing',
      text: 'No authorization token was found',
      also: ['credentials_required'],
      ...usual.nothing,
    },
    {
      id: 'express-jwt-scheme',
      text: 'Format is Authorization: Bearer [token]',
      also: ['credentials_bad_format', 'credentials_bad_scheme'],
      ...usual.scheme,
    },
  ],
}

export const hono: PrinterTexts = {
  id: 'hono',
  name: 'Hono, JWT',
  hints: ['hono', 'JwtToken'],
  source: 'hono-jwt-types',
  texts: [
    {
      id: 'hono-signature',
      text: 'token(…) signature mismatched',
      also: ['JwtTokenSignatureMismatched'],
      ...usual.signature,
    },
    { id: 'hono-expired', text: 'token (…) expired', also: ['JwtTokenExpired'], ...usual.expired },
    {
      id: 'hono-early',
      text: "token (…) is being used before it's valid",
      also: ['JwtTokenNotBefore'],
      ...usual.early,
    },
    {
      id: 'hono-format',
      text: 'invalid JWT token: …',
      also: ['JwtTokenInvalid'],
      needsPrinter: true,
      ...usual.format,
    },
  ],
}
