import { constants, createHash, createHmac, createSign } from 'node:crypto'
import { jkt, proved } from './bound.fixture'
import { byRsa, bySecret, ec, type Fits, hs, jwkOf, rsa, secretKey, secretText, text } from './setup.fixture'

/** The signature does not verify, by the way it was made or written. */
export const signatureFits: Fits = {
  'shared-secret-encoding': [
    [
      'a dollar written twice',
      {
        ...hs,
        keys: [secretKey('pa$$word-of-thirty-two-octets-here!')],
        sign: bySecret('pa$word-of-thirty-two-octets-here!'),
      },
      /as one \$/,
    ],
    // auth0/node-jsonwebtoken#624 (2019-08-03)
    ...['$abc', `\${abc}`].map(
      (name) =>
        [
          `a variable that nobody has set, ${name}`,
          {
            ...hs,
            keys: [secretKey(`a-secret-of-some-octets${name}-and-of-some-more-of-them`)],
            sign: bySecret('a-secret-of-some-octets-and-of-some-more-of-them'),
          },
          /without \$\{?abc\}?, which a shell takes for a variable/,
        ] as const,
    ),
    ['with base64: in front', { ...hs, sign: bySecret(`base64:${secretText}`) }, /with base64: in front of it/],
    [
      'a comment of a settings file',
      { ...hs, keys: [secretKey(`${secretText}#the rest`)], sign: bySecret(secretText) },
      /up to the #, without what follows/,
    ],
    ['cut', { ...hs, sign: bySecret(secretText.slice(0, 32)) }, /cut after 32 characters/],
    [
      'a JWK as a secret',
      {
        ...hs,
        keys: [secretKey(JSON.stringify({ kty: 'oct', k: text('the key inside, of 32 octets ..') }))],
        sign: bySecret('the key inside, of 32 octets ..'),
      },
      /what stands in the place of the secret is a JWK/,
    ],
    [
      'hashed first',
      { ...hs, sign: bySecret(createHash('sha256').update(secretText).digest()) },
      /the SHA-256 hash of this secret:/,
    ],
    [
      'hashed first, in hexadecimal',
      { ...hs, sign: bySecret(createHash('sha512').update(secretText).digest('hex')) },
      /the SHA-512 hash of this secret, written in hexadecimal/,
    ],
    ['base64', { ...hs, sign: bySecret(Buffer.from(secretText, 'base64')) }, /decoded from base64/],
    [
      'hex',
      { ...hs, keys: [secretKey('0f'.repeat(32))], sign: bySecret(Buffer.from('0f'.repeat(32), 'hex')) },
      /decoded from hex/,
    ],
    ['a line end on the other side', { ...hs, sign: bySecret(`${secretText}\n`) }, /line end/],
    ['quotes here', { ...hs, keys: [secretKey(`"${secretText}"`)], sign: bySecret(secretText) }, /quotes around/],
    [
      'hex with a mark',
      { ...hs, keys: [secretKey(`0x${'0f'.repeat(32)}`)], sign: bySecret(Buffer.from('0f'.repeat(32), 'hex')) },
      /decoded from hex/,
    ],
    [
      'the line of a settings file',
      { ...hs, keys: [secretKey(`JWT_SECRET=${secretText}`)], sign: bySecret(secretText) },
      /without the name/,
    ],
    [
      'base64 with a mark',
      { ...hs, keys: [secretKey(`base64:${secretText}`)], sign: bySecret(Buffer.from(secretText, 'base64')) },
      /decoded from base64/,
    ],
    ['a line end of Windows on the other side', { ...hs, sign: bySecret(`${secretText}\r\n`) }, /line end/],
    [
      'a JWK whose k was not encoded',
      {
        ...hs,
        keys: [{ kty: 'oct', k: 'eXLedTzAMRVYLOEs0EKXwwaBXJ_kOU9tQ7' }],
        sign: bySecret('eXLedTzAMRVYLOEs0EKXwwaBXJ_kOU9tQ7'),
      },
      /k holds the key without being encoded/,
    ],
    [
      'escapes',
      { ...hs, keys: [secretKey(`${secretText}\\n`)], sign: bySecret(`${secretText}\n`) },
      /escapes in it .* are undone/,
    ],
    [
      'percent-encoded',
      { ...hs, keys: [secretKey(encodeURIComponent(secretText))], sign: bySecret(secretText) },
      /percent-encoding is undone/,
    ],
    [
      'base64 twice',
      {
        ...hs,
        keys: [secretKey(Buffer.from(Buffer.from('s'.repeat(40)).toString('base64')).toString('base64'))],
        sign: bySecret('s'.repeat(40)),
      },
      /decoded from base64 twice/,
    ],
    [
      'leniently decoded',
      {
        ...hs,
        keys: [secretKey(`my!${'secret'.repeat(8)}`)],
        sign: bySecret(Buffer.from(`my${'secret'.repeat(8)}`, 'base64')),
      },
      /as lenient decoders do/,
    ],
    ['capitals', { ...hs, sign: bySecret(secretText.toUpperCase()) }, /in other capitals/],
    ['UTF-16', { ...hs, sign: bySecret(Buffer.from(secretText, 'utf16le')) }, /UTF-16 instead of UTF-8/],
    ['blanks here', { ...hs, keys: [secretKey(` ${secretText}\n`)], sign: bySecret(secretText) }, /white space/],
  ],
  'der-signature': [
    [
      'of a proof',
      proved({}, { jkt }, {}, (input) => createSign('sha256').update(input).sign(ec.privateKey)),
      /The proof’s signature is right and in the wrong form/,
    ],
    [
      'node’s default form',
      {
        header: { alg: 'ES256' },
        keys: [jwkOf(ec, { kid: 'k1' })],
        sign: (input) => createSign('sha256').update(input).sign(ec.privateKey),
      },
      /wrong form/,
    ],
  ],
  'signature-form': [
    [
      'hexadecimal',
      { token: (t) => t.replace(/[^.]*$/, (s) => Buffer.from(s, 'base64url').toString('hex')) },
      /read as hexadecimal digits\./,
    ],
    [
      'hexadecimal in base64url, as PHP’s hash_hmac makes it',
      { ...hs, sign: (input) => Buffer.from(createHmac('sha256', secretText).update(input).digest('hex')) },
      /hexadecimal digits that were encoded in base64url/,
    ],
    ['encoded twice', { token: (t) => t.replace(/[^.]*$/, (s) => text(s)) }, /encoded once more/],
    [
      'over a digest, as a key service makes it',
      { sign: (input) => byRsa()(createHash('sha256').update(input).digest() as never) },
      /over the SHA-256 of the text instead/,
    ],
  ],
  'other-algorithm': [
    ['RS512', { sign: (input) => createSign('sha512').update(input).sign(rsa.privateKey) }, /verifies as RS512/],
  ],
  'salt-length': [
    [
      'as long as it can be, Go’s default',
      {
        header: { alg: 'PS256' },
        sign: (input) =>
          createSign('sha256').update(input).sign({
            key: rsa.privateKey,
            padding: constants.RSA_PKCS1_PSS_PADDING,
            saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN,
          }),
      },
      /one of 222 octets, and PS256 has one of 32/,
    ],
  ],
  'known-secret': [
    [
      'of an example',
      { ...hs, sign: bySecret('your-256-bit-secret') },
      /“your-256-bit-secret”, which stands in examples/,
    ],
    ['never set', { ...hs, sign: bySecret('undefined') }, /the issuer’s secret was never set/],
  ],
}
