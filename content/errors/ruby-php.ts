import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const ruby: PrinterTexts = {
  id: 'ruby-jwt',
  name: 'ruby-jwt, json-jwt (Ruby)',
  hints: ['JWT::', 'JSON::JWS', 'JSON::JWK', 'ruby'],
  source: 'ruby-jwt-decode',
  texts: [
    {
      id: 'ruby-jwt-aud',
      text: 'Invalid audience. Expected …, received …',
      also: ['JWT::InvalidAudError'],
      ...usual.audience,
      source: 'ruby-jwt-verify',
    },
    {
      id: 'ruby-jwt-iss',
      text: 'Invalid issuer. Expected …, received …',
      also: ['JWT::InvalidIssuerError'],
      ...usual.issuer,
      source: 'ruby-jwt-verify',
    },
    {
      id: 'ruby-jwt-early',
      text: 'Signature nbf has not been reached',
      also: ['JWT::ImmatureSignature'],
      ...usual.early,
      source: 'ruby-jwt-verify',
    },
    { id: 'ruby-jwt-expired', text: 'JWT::ExpiredSignature', ...usual.expired, source: 'ruby-jwt-verify' },
    {
      id: 'ruby-jwt-iat',
      text: 'Invalid iat',
      also: ['JWT::InvalidIatError'],
      ...usual.future,
      source: 'ruby-jwt-verify',
    },
    { id: 'ruby-jwt-key', text: 'Could not find public key for kid …', ...usual.key, source: 'ruby-jwt-key-finder' },
    {
      id: 'ruby-jwt-no-kid',
      text: 'No key id (kid) found from token headers',
      means: 'The gem looks keys up by kid, and this token names none.',
      fix: 'Have the issuer write kid, or set allow_nil_kid where the set has one key.',
      step: 'key',
      scenario: 'kid-absent',
      source: 'ruby-jwt-key-finder',
    },
    {
      id: 'ruby-jwt-algorithm',
      text: 'Expected a different algorithm',
      also: ['JWT::IncorrectAlgorithm'],
      ...usual.algorithm,
    },
    { id: 'ruby-jwt-format', text: 'Not enough or too many segments', ...usual.format },
    { id: 'ruby-jwt-nil', text: 'Nil JSON web token', ...usual.nothing },
    { id: 'json-jwt-signature', text: 'JSON::JWS::VerificationFailed', ...usual.signature, source: 'json-jwt-jws' },
    { id: 'json-jwt-algorithm', text: 'JSON::JWS::UnexpectedAlgorithm', ...usual.algorithm, source: 'json-jwt-jws' },
  ],
}

export const doorkeeper: PrinterTexts = {
  id: 'doorkeeper',
  name: 'Doorkeeper (Rails)',
  hints: ['doorkeeper'],
  source: 'doorkeeper-locale',
  texts: [
    {
      id: 'doorkeeper-revoked',
      text: 'The access token was revoked',
      common: true,
      means: 'The token is in the database, and was taken back.',
      fix: 'Sign in anew.',
      step: 'revocation',
      scenario: 'revoked',
    },
    { id: 'doorkeeper-expired', text: 'The access token expired', common: true, ...usual.expired },
    {
      id: 'doorkeeper-unknown',
      text: 'The access token is invalid',
      common: true,
      means: 'The server does not know the token. At Doorkeeper it is opaque, and looked up in a database.',
      fix: 'Check that the token is of this server and this environment.',
      step: null,
      scenario: null,
    },
  ],
}

export const php: PrinterTexts = {
  id: 'php-jwt',
  name: 'firebase/php-jwt, lcobucci/jwt (PHP)',
  hints: ['Firebase\\JWT', 'php-jwt', 'Lcobucci', 'PHP Fatal error', '.php'],
  source: 'php-jwt-decode',
  texts: [
    { id: 'php-jwt-expired', text: 'Expired token', common: true, ...usual.expired },
    {
      id: 'php-jwt-early',
      text: 'Cannot handle token with nbf prior to …',
      also: ['BeforeValidException'],
      ...usual.early,
    },
    {
      id: 'php-jwt-future',
      text: 'Cannot handle token with iat prior to …',
      also: ['Cannot handle token prior to …'],
      ...usual.future,
    },
    { id: 'php-jwt-kid', text: '"kid" invalid, unable to lookup correct key', ...usual.key },
    {
      id: 'php-jwt-no-kid',
      text: '"kid" empty, unable to lookup correct key',
      means: 'The server has several keys, and this token names none of them.',
      fix: 'Have the issuer write kid.',
      step: 'key',
      scenario: 'kid-absent',
    },
    {
      id: 'php-jwt-algorithm',
      text: 'Incorrect key for this algorithm',
      also: ['Algorithm not supported'],
      ...usual.algorithm,
    },
    { id: 'php-jwt-format', text: 'Wrong number of segments', common: true, ...usual.format },
    {
      id: 'lcobucci-aud',
      text: 'The token is not allowed to be used by this audience',
      ...usual.audience,
      source: 'lcobucci-permitted-for',
    },
    { id: 'lcobucci-early', text: 'The token cannot be used yet', ...usual.early, source: 'lcobucci-valid-at' },
    { id: 'lcobucci-future', text: 'The token was issued in the future', ...usual.future, source: 'lcobucci-valid-at' },
    {
      id: 'lcobucci-frame',
      text: 'The token violates some mandatory constraints, details: …',
      frame: true,
      means: 'lcobucci/jwt lists below what was refused, one line each.',
      fix: 'Look the first line up on its own.',
      step: null,
      scenario: null,
      source: 'lcobucci-permitted-for',
    },
  ],
}

export const league: PrinterTexts = {
  id: 'league-oauth2',
  name: 'league/oauth2-server, Laravel Passport (PHP)',
  hints: ['League\\OAuth2', 'passport', '"hint"'],
  source: 'league-bearer-validator',
  texts: [
    {
      id: 'league-unverified',
      text: 'Access token could not be verified',
      // A trace of PHP cuts what a function was given after 15 characters.
      also: ["accessDenied('Access token co...')"],
      means: 'The signature, or one of the times: the library tells neither apart. aud is not compared.',
      fix: 'Check that the public key belongs to the private one that signs, and compare exp with the clock.',
      step: 'signature',
      scenario: 'edited-after-signing',
    },
    {
      id: 'league-revoked',
      text: 'Access token has been revoked',
      also: ["accessDenied('Access token ha...')"],
      common: true,
      means: 'The token is known, and was taken back.',
      fix: 'Sign in anew.',
      step: 'revocation',
      scenario: 'revoked',
    },
    {
      id: 'league-format',
      text: 'The JWT string must have two dots',
      also: ["accessDenied('The JWT string ...')"],
      ...usual.format,
      source: 'passport-251',
    },
    {
      id: 'league-nothing',
      text: 'Missing "Authorization" header',
      also: ["accessDenied('Missing \"Author...')"],
      common: true,
      ...usual.nothing,
    },
  ],
}
