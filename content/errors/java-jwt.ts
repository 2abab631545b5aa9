import type { PrinterTexts } from './printer-texts'

export const javaJwt: PrinterTexts = {
  id: 'java-jwt',
  name: 'java-jwt by Auth0 (Java)',
  hints: ['com.auth0.jwt', 'com.auth0.jwk', 'ktor', 'InvalidClaimException', 'IncorrectClaimException'],
  source: 'java-jwt-verifier',
  texts: [
    {
      id: 'java-jwt-aud',
      text: "The Claim 'aud' value doesn't contain the required audience.",
      means:
        'aud lacks an audience you require, or is not there. withAudience wants all of them, withAnyOfAudience one.',
      fix: 'Compare aud with what you pass, character by character.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'jwks-rsa-java-parse',
      text: 'Failed to parse jwk from json',
      means:
        'jwks-rsa found an entry in the key set that it cannot read. Its early releases refused every key without alg, as Entra ID’s are.',
      fix: 'Update com.auth0:jwks-rsa. If it stays, look at the set: each key needs kty, and RSA keys n and e.',
      step: 'key',
      scenario: 'key-unusable',
      source: 'jwks-rsa-java-6',
    },
    {
      id: 'ktor-algorithm',
      text: 'Unsupported algorithm null',
      means:
        'The key that was found names no alg, which it need not (RFC 7517 §4.4), and the program asks the key for it instead of taking what it was set to: Ktor did before 0.9.3.',
      fix: 'Update Ktor, or give the verifier the algorithm: RS256 for keys of Entra ID. The token is not at fault.',
      step: 'key',
      scenario: null,
      source: 'ktor-434',
    },
    {
      id: 'java-jwt-iss',
      text: "The Claim 'iss' value doesn't match the required issuer.",
      means: 'iss is none of those you pass, often by a slash at the end.',
      fix: 'Copy issuer from the authorization server’s metadata, slash included.',
      step: 'issuer-trust',
      scenario: 'issuer-trailing-slash',
    },
    {
      id: 'java-jwt-claim',
      text: "The Claim '…' is not present in the JWT.",
      means: 'A claim you require is not in the token.',
      fix: 'For aud and exp: have them written. Do not take the check away.',
      step: 'required-claims',
      scenario: 'exp-missing',
    },
    {
      id: 'java-jwt-expired',
      text: 'The Token has expired on …',
      means: 'The token has expired.',
      fix: 'The client refreshes.',
      step: 'expiry',
      scenario: 'expired',
    },
    {
      id: 'java-jwt-early',
      text: "The Token can't be used before …",
      means: 'nbf or iat lies in the future: the clocks differ.',
      fix: 'Synchronize the clocks; allow a few seconds with acceptLeeway.',
      step: 'not-before',
      scenario: 'not-yet-valid',
    },
    {
      id: 'java-jwt-signature',
      text: "The Token's Signature resulted invalid when verified using the Algorithm: …",
      means: 'The token was altered, or another key signed it.',
      fix: 'Check that the key is that of the token’s issuer.',
      step: 'signature',
      scenario: 'edited-after-signing',
      source: 'java-jwt-signature',
    },
    {
      id: 'java-jwt-alg',
      text: "The provided Algorithm doesn't match the one defined in the JWT's Header.",
      means: 'alg is another than the one your verifier is built with.',
      fix: 'Change the verifier only if your issuer’s metadata says it signs with that one.',
      step: 'algorithm',
      scenario: 'alg-not-allowed',
    },
  ],
}
