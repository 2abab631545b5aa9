import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const rust: PrinterTexts = {
  id: 'rust-jsonwebtoken',
  name: 'jsonwebtoken, jwt-simple (Rust)',
  hints: ['Error(Invalid', 'Error(Expired', 'Error(Immature', 'panicked at', '.rs:', 'jwt_simple'],
  source: 'rust-jsonwebtoken-errors',
  texts: [
    {
      id: 'rust-aud',
      text: 'Error(InvalidAudience)',
      also: ['InvalidAudience', 'Required audience mismatch'],
      ...usual.audience,
    },
    {
      id: 'rust-iss',
      text: 'Error(InvalidIssuer)',
      also: ['InvalidIssuer', 'Required issuer mismatch'],
      ...usual.issuer,
    },
    { id: 'rust-expired', text: 'Error(ExpiredSignature)', ...usual.expired },
    { id: 'rust-early', text: 'Error(ImmatureSignature)', ...usual.early },
    { id: 'rust-signature', text: 'Error(InvalidSignature)', ...usual.signature },
    { id: 'rust-algorithm', text: 'Error(InvalidAlgorithm)', ...usual.algorithm },
    { id: 'rust-format', text: 'Error(InvalidToken)', ...usual.format },
    { id: 'rust-missing', text: 'Missing required claim: …', common: true, ...usual.claim },
    { id: 'jwt-simple-no-aud', text: 'Required audience missing', ...usual.noAudience, source: 'jwt-simple-errors' },
    { id: 'jwt-simple-kid', text: 'JWT key identifier mismatch', ...usual.key, source: 'jwt-simple-errors' },
    { id: 'jwt-simple-format', text: 'JWT compact encoding error', ...usual.format, source: 'jwt-simple-errors' },
  ],
}

export const openidconnectRust: PrinterTexts = {
  id: 'openidconnect-rs',
  name: 'openidconnect (Rust)',
  hints: ['openidconnect', 'vaultwarden', 'jitsi-openid'],
  source: 'jitsi-openid-341',
  texts: [
    {
      id: 'openidconnect-rs-other-aud',
      text: 'Invalid audiences: `…` is not a trusted audience',
      also: ['is not a trusted audience', 'Invalid audiences: …'],
      means:
        'An ID token has an audience beside the client’s own, and each of them has to be trusted. Zitadel writes every client of the project and the project itself.',
      fix: 'Trust that one where it is yours (set_other_audience_verifier_fn, or the setting of the application), or give the client a project of its own. It is about a sign-in, and no access token.',
      step: null,
      scenario: null,
    },
  ],
}

export const goJose: PrinterTexts = {
  id: 'go-jose-jwt',
  name: 'go-jose/jwt, lestrrat jwx (Go)',
  hints: ['go-jose', 'jwx', 'lestrrat', 'krakend'],
  source: 'go-jose-jwt-errors',
  texts: [
    { id: 'go-jose-aud', text: 'validation failed, invalid audience claim (aud)', ...usual.audience },
    { id: 'go-jose-iss', text: 'validation failed, invalid issuer claim (iss)', ...usual.issuer },
    { id: 'go-jose-expired', text: 'validation failed, token is expired (exp)', ...usual.expired },
    { id: 'go-jose-early', text: 'validation failed, token not valid yet (nbf)', ...usual.early },
    { id: 'go-jose-future', text: 'token issued in the future (iat)', ...usual.future },
    {
      id: 'jwx-key-alg',
      text: 'failed to find matching key for verification',
      also: ['invalid jwa.SignatureAlgorithm value'],
      means:
        'jwx found no key that it may use: none has the token’s kid, or the one that has it names no alg. RFC 7517 does not ask for it, and jwx does.',
      fix: 'If the key has no alg, as Entra ID’s have none, call jws.WithInferAlgorithmFromKey(true) beside the key set, or give the key an alg. Otherwise compare kid.',
      step: 'key',
      scenario: 'kid-unknown',
      source: 'jwx-879',
    },
    { id: 'jwx-aud', text: '"aud" not satisfied', ...usual.audience, source: 'jwx-validate' },
    { id: 'jwx-iss', text: '"iss" not satisfied', ...usual.issuer, source: 'jwx-validate' },
    { id: 'jwx-exp', text: '"exp" not satisfied', ...usual.expired, source: 'jwx-validate' },
    { id: 'jwx-nbf', text: '"nbf" not satisfied', ...usual.early, source: 'jwx-validate' },
    { id: 'jwx-iat', text: '"iat" not satisfied', ...usual.future, source: 'jwx-validate' },
    { id: 'jwx-missing', text: '"…" not satisfied: required claim not found', ...usual.claim, source: 'jwx-validate' },
  ],
}

export const jwtKit: PrinterTexts = {
  id: 'jwt-kit',
  name: 'JWTKit (Swift)',
  hints: ['JWTKit'],
  source: 'jwt-kit-error',
  texts: [
    { id: 'jwt-kit-aud', text: 'Claim verification failed for aud: …', ...usual.audience },
    { id: 'jwt-kit-exp', text: 'Claim verification failed for exp: …', ...usual.expired },
    { id: 'jwt-kit-nbf', text: 'Claim verification failed for nbf: …', ...usual.early },
    { id: 'jwt-kit-iss', text: 'Claim verification failed for iss: …', ...usual.issuer },
    { id: 'jwt-kit-kid', text: 'Unknown KID: …', ...usual.key },
  ],
}
