import { absent, type KindRule, refused } from './kind'

const tokens = ['token', 'tokens', 'jwt', 'jwts', 'jws', 'bearer']
const at = 'resource-server'

/** Of the checks of a token’s form and signature. */
export const kindsOfTokens: readonly KindRule[] = [
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
    where: [
      [['typ'], [...refused, ...absent, 'not'], 4],
      [['type'], ['jwt'], refused, 3],
    ],
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
      [tokens, ['malformed', 'unparsable', 'corrupted', 'corrupt', 'opaque', 'period', 'dots']],
      [tokens, ['not', 'bad', 'wrong', 'invalid', 'unexpected'], ['form', 'format'], 3],
      [
        ['segments', 'parts', 'components'],
        ['number', 'malformed', 'enough', 'many', 'exactly', ...refused],
      ],
    ],
  },
]
