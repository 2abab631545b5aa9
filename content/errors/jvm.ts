import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const jjwt: PrinterTexts = {
  id: 'jjwt',
  name: 'jjwt (Java)',
  hints: ['io.jsonwebtoken', 'ExpiredJwtException', 'MalformedJwtException', 'UnsupportedJwtException'],
  source: 'jjwt-parser',
  texts: [
    {
      id: 'jjwt-expired',
      text: 'JWT expired … ago at …',
      also: ['ExpiredJwtException', 'JWT expired at …. Current time: …'],
      ...usual.expired,
    },
    { id: 'jjwt-early', text: 'JWT early by … before …', also: ['PrematureJwtException'], ...usual.early },
    {
      id: 'jjwt-signature',
      text: 'JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.',
      ...usual.signature,
    },
    {
      id: 'jjwt-aud-missing',
      text: "Missing 'aud' claim. Expected value: …",
      also: ["Missing 'aud' claim. Expected values: …"],
      ...usual.noAudience,
    },
    {
      id: 'jjwt-aud',
      text: "Missing expected '…' value in 'aud' claim …",
      also: ['Expected aud claim to be: …, but was: …'],
      ...usual.audience,
    },
    { id: 'jjwt-iss', text: 'Expected iss claim to be: …, but was: …', ...usual.issuer },
    {
      id: 'jjwt-missing',
      text: "Missing '…' claim. Expected value: …",
      also: ['MissingClaimException'],
      ...usual.claim,
    },
    {
      id: 'jjwt-format',
      text: 'must contain exactly 2 period characters',
      also: ['JWT strings must contain exactly 2 period characters', 'MalformedJwtException'],
      ...usual.format,
    },
    {
      id: 'jjwt-key',
      text: 'Cannot verify JWS signature: unable to locate signature verification key for JWS with header: …',
      ...usual.key,
    },
    {
      id: 'jjwt-unsecured',
      text: "Unsecured JWSs (those with an 'alg' (Algorithm) header value of 'none') are disallowed by default",
      means: 'The token has alg none: nobody signed it.',
      fix: 'Keep it so, and ask for a signed token. unsecured() would let anybody in.',
      step: 'algorithm',
      scenario: 'alg-none',
    },
  ],
}

export const smallrye: PrinterTexts = {
  id: 'smallrye',
  name: 'Quarkus, SmallRye JWT, jose4j (Java)',
  hints: ['SRJWT', 'quarkus', 'smallrye', 'jose4j', 'NumericDate'],
  source: 'smallrye-jwt-messages',
  texts: [
    {
      id: 'smallrye-failed',
      text: 'SRJWT07000: Failed to verify a token',
      also: ['SRJWT07000'],
      frame: true,
      means: 'SmallRye’s frame: the cause stands in the exception below it, mostly by jose4j.',
      fix: 'Look up the last “Caused by” of the trace.',
      step: null,
      scenario: null,
    },
    {
      id: 'smallrye-key',
      text: 'SRJWT07011: Verification key is unresolvable',
      also: ['SRJWT07011', "SRJWT07006: Invalid token 'kid' header"],
      ...usual.key,
    },
    {
      id: 'smallrye-missing',
      text: 'SRJWT07010: Required claims are not present in the JWT',
      also: ['SRJWT07010'],
      ...usual.claim,
    },
    {
      id: 'smallrye-ttl',
      text: 'The Expiration Time (exp=…) claim value cannot be more than … seconds in the future relative to Issued At',
      means: 'The token is good for longer than smallrye.jwt.time-to-live allows.',
      fix: 'Have the issuer give tokens a shorter life, or raise the setting.',
      step: 'expiry',
      scenario: null,
    },
    {
      id: 'jose4j-expired',
      text: 'The JWT is no longer valid - the evaluation time … is on or after the Expiration Time',
      ...usual.expired,
      source: 'jose4j',
    },
    {
      id: 'jose4j-early',
      text: 'The JWT is not yet valid as the evaluation time … is before the Not Before',
      ...usual.early,
      source: 'jose4j',
    },
    {
      id: 'jose4j-key',
      text: 'Unable to find a suitable verification key for JWS w/ header …',
      ...usual.key,
      source: 'jose4j',
    },
  ],
}

export const nimbus: PrinterTexts = {
  id: 'nimbus',
  name: 'Nimbus JOSE + JWT, Spring Security (Java)',
  hints: ['nimbusds', 'BadJWTException', 'springframework', 'resource_server'],
  source: 'nimbus-claims-verifier',
  texts: [
    { id: 'nimbus-aud', text: 'JWT audience rejected: …', ...usual.audience },
    { id: 'nimbus-aud-missing', text: 'JWT missing required audience', ...usual.noAudience },
    { id: 'nimbus-missing', text: 'JWT missing required claims: …', ...usual.claim },
    { id: 'nimbus-iss', text: 'JWT iss claim has value …, must be …', ...usual.issuer },
    { id: 'nimbus-early', text: 'JWT before use time', ...usual.early },
    { id: 'nimbus-expired', text: 'Expired JWT', common: true, ...usual.expired },
    {
      id: 'spring-malformed',
      text: 'Bearer token is malformed',
      means:
        'What stands behind Bearer has a character that no token has: a space, a quote, or a template that was not filled in.',
      fix: 'Look at what the client sends.',
      step: 'scheme',
      scenario: 'quoted-token',
      source: 'spring-bearer-resolver',
    },
    {
      id: 'spring-several',
      text: 'Found multiple bearer tokens in the request',
      means: 'The request holds a token in more than one place.',
      fix: 'Send one, in Authorization: Bearer.',
      step: 'single-credential',
      scenario: 'two-headers',
      source: 'spring-bearer-resolver',
    },
    {
      id: 'spring-discovery',
      text: 'Unable to resolve the Configuration with the provided Issuer of "…"',
      means: 'The metadata of issuer-uri was not found or not reached when the server started. No token was judged.',
      fix: 'Ask issuer-uri with /.well-known/openid-configuration behind it, by curl, from the server’s own machine: in a container localhost is the container.',
      step: 'key',
      scenario: 'issuer-unreachable',
      source: 'spring-issuer-configuration',
    },
    {
      id: 'spring-discovery-iss',
      text: 'The Issuer "…" provided in the configuration did not match the requested issuer "…"',
      means: 'The metadata names another issuer than issuer-uri: two names of one host, http for https, or a slash.',
      fix: 'Set issuer-uri to what the metadata says, letter by letter, or give the issuer one public name.',
      step: null,
      scenario: 'issuer-trailing-slash',
      source: 'spring-issuer-configuration',
    },
  ],
}
