import { absent, type KindRule, refused } from './kind'

const at = 'resource-server'

/** Of the keys that a token is verified with: a setting or a key set that is wrong goes before a key that is not in it. */
export const kindsOfKeys: readonly KindRule[] = [
  {
    id: 'key-setting',
    about: 'key',
    at,
    of: 'a key or a secret that the program is not given, or that is too short. That is a setting, and no token was judged.',
    next: 'Look at what it is set up with. HS256 needs 32 bytes or more, RS256 a key of 2048 bits.',
    step: 'key',
    scenario: 'keys-not-given',
    code: /\bsecretOr(?:Private|Public)Key must\b|\bWeakKeyException\b|\bKeyset does not exist\b/,
    where: [
      [['key', 'secret'], ['must'], ['bytes', 'bits', 'characters', 'long'], 4],
      [['secret'], ['required', 'missing', 'empty'], 1],
      [
        ['key', 'keys', 'secret', 'jwk'],
        ['empty', 'missing', 'must', 'no'],
        ['value', 'empty', 'set', 'environment', 'configured'],
        4,
      ],
      [['key', 'secret', 'jwk'], ['short', 'weak', 'size'], ['enough', 'least', 'secure', 'bits', 'minimum', 'too'], 6],
    ],
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
    id: 'key-set-form',
    about: 'key',
    never: ['kid'],
    at,
    of: 'a key set that is not in its form.',
    next: 'Fetch jwks_uri from the machine of the server: it has to be JSON with a list keys. A page, or a certificate in PEM, is none.',
    step: 'key',
    scenario: 'key-unusable',
    where: [[['jwks', 'jwk'], ['malformed', 'invalid', 'parse', 'parsing', 'syntax', 'decode', 'unsupported'], 3]],
  },
  {
    id: 'key-missing',
    about: 'key',
    at,
    of: 'a key that is not there for this token.',
    next: 'Look for kid of the token in the key set of the issuer that iss names. Keys that rotated, or the set of another issuer, look like this.',
    step: 'key',
    scenario: 'kid-unknown',
    where: [
      [['pem', 'certificate'], ['no', 'unknown'], ['envelope', 'kid', 'alg'], 4],
      [['kid'], ['unable', ...refused, ...absent]],
      [['jwk'], ['unknown', 'mismatch', 'unable', 'unresolvable', ...absent]],
      [['jwks', 'keys'], ['matching', 'no', 'empty', 'contain'], 3],
      [['key'], ['unknown', 'missing'], ['jwks'], 4],
      [['keys', 'jwk'], ['any', 'none'], ['unverified', 'failed', 'mismatch', 'verified'], 4],
    ],
  },
]
