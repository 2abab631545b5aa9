import { absent, type KindRule, refused } from './kind'

const tokens = ['token', 'tokens', 'jwt', 'jwts', 'jws', 'bearer']
const at = 'resource-server'

/** Of the checks of a token’s form, keys and signature. */
export const kindsOfTokens: readonly KindRule[] = [
  {
    id: 'key-missing',
    about: 'key',
    at,
    of: 'a key that is not there for this token.',
    next: 'Look for kid of the token in the key set of the issuer that iss names. Keys that rotated, or the set of another issuer, look like this.',
    step: 'key',
    scenario: 'kid-unknown',
    where: [
      [['kid'], ['unable', ...refused, ...absent]],
      [['jwk'], ['unknown', 'mismatch', 'unable', 'unresolvable', ...absent]],
      [['jwks', 'keys'], ['matching', 'no', 'empty', 'contain'], 3],
      [['keys', 'jwk'], ['any', 'none'], ['unverified', 'failed', 'mismatch', 'verified'], 4],
    ],
  },
  {
    id: 'key-set-form',
    about: 'key',
    at,
    of: 'a key set that is not in its form.',
    next: 'Fetch jwks_uri from the machine of the server: it has to be JSON with a list keys. A page, or a certificate in PEM, is none.',
    step: 'key',
    scenario: 'key-unusable',
    where: [[['jwks', 'jwk'], ['malformed', 'invalid', 'parse', 'parsing', 'syntax', 'decode', 'unsupported'], 3]],
  },
  {
    id: 'key-type',
    about: 'key',
    at,
    of: 'a key of another kind than the algorithm needs, or in a form that is not read. Mostly that is a setting of the server.',
    next: 'Compare alg of the token with the key that is set: RS256 needs an RSA public key, ES256 one of P-256, HS256 a secret. A PEM needs its first and last line.',
    step: 'key',
    scenario: 'key-of-other-kind',
    where: [
      [
        ['key'],
        ['invalid', 'wrong', 'mismatch', 'unexpected', 'incorrect', 'unsupported'],
        ['type', 'format', 'supplied'],
        3,
      ],
      [
        ['jwk', 'secret', 'pem'],
        ['must', 'invalid', 'unable'],
        ['parse', 'format', 'asymmetric', 'rsa', 'ecdsa', 'hmac'],
        6,
      ],
      [['deserialize', 'parse', 'load'], ['key', 'pem', 'jwk'], ['unable', 'failed', 'error'], 4],
    ],
  },
  {
    id: 'signature',
    about: 'signature',
    never: ['fetch', 'fetching'],
    ofTokens: true,
    at,
    of: 'the signature, which does not verify.',
    next: 'Check that the key is one of the token’s issuer, and that the token arrives as it was sent.',
    step: 'signature',
    scenario: 'edited-after-signing',
    where: [
      [['signature', 'signatures'], refused],
      [['jws'], ['unverified', 'failed'], 3],
    ],
  },
  {
    id: 'encrypted',
    about: 'form',
    at,
    of: 'an encrypted token, or one that was taken for one.',
    next: 'Have the authorization server sign its access tokens for this resource and not encrypt them; or give the server the key it is encrypted for.',
    step: 'format',
    scenario: 'encrypted-token',
    where: [
      [[...tokens, 'jwe'], ['encrypted', 'decrypt', 'decrypted', 'decryption'], 4],
      [['jwe'], refused, 3],
    ],
  },
  {
    id: 'algorithm',
    about: 'algorithm',
    ofTokens: true,
    at,
    of: 'the algorithm in the token’s header.',
    next: 'Compare alg with the list that the server takes. Never let the token choose.',
    step: 'algorithm',
    scenario: 'alg-not-allowed',
    where: [
      [
        ['alg', 'algorithm', 'algorithms'],
        [...refused, 'none', 'unacceptable'],
      ],
    ],
  },
  {
    id: 'type',
    about: 'type',
    at,
    of: 'typ in the token’s header.',
    next: 'Access tokens as JWT have at+jwt (RFC 9068). An ID token does not belong here.',
    step: 'type',
    scenario: 'typ-jwt',
    where: [[['typ'], [...refused, ...absent], 4]],
  },
  {
    id: 'malformed',
    about: 'form',
    never: ['authheader'],
    ofTokens: true,
    at,
    of: 'a token that cannot be taken apart: none in the form of a JWT, or one that was cut.',
    next: 'Look at what arrives: three parts between dots, without quotes, Bearer once in front. An opaque token is no JWT.',
    step: 'format',
    scenario: 'truncated-token',
    where: [
      [tokens, ['malformed', 'unparsable', 'period', 'dots']],
      [tokens, ['not', 'bad', 'wrong', 'invalid', 'unexpected'], ['form', 'format'], 3],
      [
        ['segments', 'parts'],
        ['number', 'malformed', 'enough', 'many', ...refused],
      ],
    ],
  },
]
