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
