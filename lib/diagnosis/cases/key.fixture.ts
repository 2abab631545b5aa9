import { createSign, generateKeyPairSync } from 'node:crypto'
import type { Jwk } from '../../pipeline/types'
import { byCompany } from './application.fixture'
import {
  byEc,
  byRsa,
  bySecret,
  ec,
  type Fits,
  hs,
  issuer,
  jwkOf,
  otherRsa,
  pem,
  rsa,
  secretKey,
  secretText,
  text,
} from './setup.fixture'

const respelled = (k: Jwk, names: readonly ('n' | 'x' | 'y')[]): Jwk =>
  Object.fromEntries(
    Object.entries(k).map(([n, v]) => [
      n,
      names.includes(n as 'n') ? `${String(v).replaceAll('-', '+').replaceAll('_', '/')}=` : v,
    ]),
  ) as unknown as Jwk

/** Of a certificate, by SHA-1. */
const thumbprint = '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'

const withZero = (number = '') =>
  Buffer.concat([Buffer.alloc(1), Buffer.from(number, 'base64url')]).toString('base64url')
const withoutZero = (number = '') => Buffer.from(number, 'base64url').subarray(1).toString('base64url')

/** A key with a coordinate that begins with a zero: one of 256 has. */
let short = generateKeyPairSync('ec', { namedCurve: 'P-256' })
while (Buffer.from(jwkOf(short).y ?? '', 'base64url')[0] !== 0)
  short = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** The algorithm is not allowed, or no key fits. */
export const keyFits: Fits = {
  'stand-in-key': [
    [
      'Istio’s',
      {
        keys: [
          {
            kty: 'RSA',
            kid: 'abc',
            e: 'AQAB',
            n: text('Error-IstiodFailedToFetchJwksUri-https://login.example.com/keys'),
          },
        ],
      },
      /istiod could not fetch.*The address was https:\/\/login\.example\.com\/keys/,
    ],
    // istio/istio#53260 (2024-09-24)
    [
      'Istio’s, which had no address',
      { keys: [{ kty: 'RSA', kid: 'abc', e: 'AQAB', n: text('Error-IstiodFailedToFetchJwksUri-') }] },
      /spells the error\. No token verifies/,
    ],
  ],
  'symmetric-secret': [
    [
      'HS256 at a server of RS256',
      { ...hs, sign: bySecret(secretText), policy: { algorithms: ['RS256'] } },
      /leaves HS256 out/,
    ],
  ],
  'other-family': [
    [
      'a secret in a key set',
      {
        ...byCompany,
        keys: [{ kty: 'oct', kid: 'dc39e248', k: 'MGEwNGQzMzAt' }],
        exactly: { iss: issuer, sub: 'u', aud: 'a' },
      },
      /whoever can read that set can make such tokens/,
    ],
    [
      'about a user, so of no proxy',
      {
        ...byCompany,
        exactly: { iss: 'https://a.example', aud: 'https://a.example/mcp', sub: 'u', client_id: 'c', jti: 'j' },
      },
      /HS256 is signed with a secret/,
    ],
    [
      'for another host than its issuer’s, so of no proxy',
      { ...byCompany, exactly: { iss: 'https://a.example', aud: 'https://b.example/mcp', client_id: 'c', jti: 'j' } },
      /HS256 is signed with a secret/,
    ],
    ['small letters', { header: { alg: 'rs256' } }, /writes rs256 for RS256/],
    ['a secret for a key pair', { keys: [secretKey(secretText)] }, /no secret verifies such a token/],
    [
      'an address as a secret',
      { keys: [secretKey('https://login.example.com/jwks')] },
      /an address, most likely of the keys/,
    ],
    ['a PEM block as a secret', { keys: [secretKey(pem)] }, /a PEM block, which is a key/],
    [
      'the public key as the secret',
      { header: { alg: 'HS256' }, sign: bySecret(pem), policy: { algorithms: ['RS256'] } },
      /the classic forgery/,
    ],
    [
      'a secret at a server of key pairs',
      { header: { alg: 'HS256' }, sign: bySecret(secretText), policy: { algorithms: ['RS256'] } },
      /signs with a shared secret still: its published keys have nothing to do with it/,
    ],
    [
      'a key pair at a server of a secret',
      { keys: [secretKey(secretText)], policy: { algorithms: ['HS256'] } },
      /signed with a key pair, the key k1; this server is set up for a shared secret/,
    ],
    [
      'an algorithm that is not on the list',
      { header: { alg: 'ES256' }, sign: byEc, keys: [jwkOf(ec, { kid: 'k1' })], policy: { algorithms: ['RS256'] } },
      /verifies with the key k1; only the list/,
    ],
  ],
  'null-kid': [
    [
      'kid null beside a kid in the token',
      { keys: [jwkOf(rsa, { kid: null }), jwkOf(otherRsa, { kid: 'k2' })] },
      /kid null/,
    ],
  ],
  'kid-spelling': [
    ['other case', { keys: [jwkOf(rsa, { kid: 'K1' })] }, /only the spelling/],
    [
      'a thumbprint in hexadecimal digits',
      {
        header: { kid: Buffer.from(thumbprint, 'hex').toString('base64url') },
        keys: [
          jwkOf(rsa, {
            kid: thumbprint
              .replace(/../g, (octet) => `${octet}:`)
              .slice(0, -1)
              .toUpperCase(),
          }),
        ],
      },
      /one thumbprint, in hexadecimal digits and in base64url/,
    ],
    [
      'with the algorithm behind it',
      { header: { kid: 'k1_RS256' }, keys: [jwkOf(rsa, { kid: 'k1' })] },
      /one of them has the algorithm behind it \(_RS256\)/,
    ],
    [
      'with the algorithm behind it in the set',
      { header: { kid: 'k1' }, keys: [jwkOf(rsa, { kid: 'k1_RS256' })] },
      /one of them has the algorithm behind it \(_RS256\)/,
    ],
  ],
  'other-key': [
    [
      'named by x5t, beside another kid',
      { header: { kid: 'zz', x5t: 'a' }, keys: [jwkOf(otherRsa, { kid: 'b' }), jwkOf(rsa, { kid: 'a' })] },
      /names in x5t of its header; its kid, zz, is a name that the set has for no such key/,
    ],
    [
      'out of a trust bundle of SPIFFE',
      { keys: [jwkOf(rsa, { kid: 'k1', use: 'jwt-svid' })] },
      /use is jwt-svid: these are keys out of a trust bundle/,
    ],
    [
      'named by x5t',
      { header: { kid: undefined, x5t: 'a' }, keys: [jwkOf(otherRsa, { kid: 'b' }), jwkOf(rsa, { kid: 'a' })] },
      /names in x5t of its header and not as kid/,
    ],
    [
      'named in a claim',
      {
        header: { kid: undefined },
        claims: { kid: 'a' },
        keys: [jwkOf(otherRsa, { kid: 'b' }), jwkOf(rsa, { kid: 'a' })],
      },
      /names in a claim and not as kid/,
    ],
    [
      'another of the set',
      { keys: [jwkOf(otherRsa, { kid: 'k1' }), jwkOf(rsa, { kid: 'k9' })] },
      /the key k9 of the set/,
    ],
    ['published to encrypt', { keys: [jwkOf(rsa, { kid: 'k1', use: 'enc' })] }, /for another purpose/],
    ['published for another algorithm', { keys: [jwkOf(rsa, { kid: 'k1', alg: 'RS512' })] }, /for RS512 alone/],
    [
      'of another issuer',
      {
        server: {
          issuers: [
            { issuer, keys: { keys: [jwkOf(otherRsa, { kid: 'k1' })] } },
            { issuer: 'https://b.example.com', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } },
          ],
        },
      },
      /another issuer/,
    ],
  ],
  'key-members': [
    [
      'n in hexadecimal',
      { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), n: Buffer.from(String(jwkOf(rsa).n), 'base64url').toString('hex') }] },
      /hexadecimal/,
    ],
    [
      'n encoded twice',
      { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), n: text(String(jwkOf(rsa).n)) }] },
      /base64 of base64/,
    ],
    ['e in digits', { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), e: '65537' }] }, /written number/],
    [
      'x and y swapped',
      {
        header: { alg: 'ES256' },
        sign: byEc,
        keys: [{ ...jwkOf(ec, { kid: 'k1' }), x: jwkOf(ec).y as string, y: jwkOf(ec).x as string }],
      },
      /swapped/,
    ],
    [
      'a PEM as modulus',
      { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), n: Buffer.from(pem).toString('base64url') }] },
      /no modulus/,
    ],
    [
      'a key in DER as modulus',
      {
        keys: [
          {
            ...jwkOf(rsa, { kid: 'k1' }),
            n: rsa.publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64url'),
          },
        ],
      },
      /no modulus/,
    ],
    [
      'a zero too many in front of a coordinate',
      { header: { alg: 'ES256' }, sign: byEc, keys: [{ ...jwkOf(ec, { kid: 'k1' }), x: withZero(jwkOf(ec).x) }] },
      /32 octets long, zeros in front included/,
    ],
    [
      'a coordinate without the zero in front of it',
      {
        header: { alg: 'ES256' },
        sign: (input) => createSign('sha256').update(input).sign({ key: short.privateKey, dsaEncoding: 'ieee-p1363' }),
        keys: [{ ...jwkOf(short, { kid: 'k1' }), y: withoutZero(jwkOf(short).y) }],
      },
      /32 octets long, zeros in front included/,
    ],
    [
      'numbers in the standard alphabet',
      { header: { alg: 'ES256' }, sign: byEc, keys: [respelled(jwkOf(ec, { kid: 'k1' }), ['x', 'y'])] },
      /standard base64 alphabet/,
    ],
  ],
  'microsoft-keys': [
    [
      'of a policy of B2C',
      {
        claims: { iss: 'https://acme.b2clogin.com/t/v2.0/', tfp: 'B2C_1_signin' },
        server: {
          issuers: [{ issuer: 'https://acme.b2clogin.com/t/v2.0/', keys: { keys: [jwkOf(otherRsa, { kid: 'k2' })] } }],
        },
      },
      /keys for each policy, and this token is of B2C_1_signin/,
    ],
    [
      'of an application',
      {
        claims: { iss: 'https://sts.windows.net/t/' },
        server: {
          issuers: [{ issuer: 'https://sts.windows.net/t/', keys: { keys: [jwkOf(otherRsa, { kid: 'k2' })] } }],
        },
      },
      /a signing key of its own/,
    ],
    [
      'of an application in China',
      {
        claims: { iss: 'https://sts.chinacloudapi.cn/t/' },
        server: {
          issuers: [{ issuer: 'https://sts.chinacloudapi.cn/t/', keys: { keys: [jwkOf(otherRsa, { kid: 'k2' })] } }],
        },
      },
      /a signing key of its own/,
    ],
  ],
  'rotated-key': [
    [
      'a secret of another name',
      {
        ...hs,
        header: { alg: 'HS256', kid: 'ba4a9b07' },
        sign: bySecret('another'),
        keys: [{ kty: 'oct', kid: 'dc39e248', k: 'MGEwNGQzMzAt' }],
      },
      /The secret given here has another kid/,
    ],
    [
      'with a kid of Clerk, beside keys of somebody else',
      { header: { kid: 'ins_2a' }, sign: byRsa(otherRsa.privateKey) },
      /No key given here has signed/,
    ],
    ['only keys for encryption', { keys: [jwkOf(otherRsa, { kid: 'e', use: 'enc' })] }, /one for encryption/],
    ['a fresh token', { keys: [jwkOf(otherRsa, { kid: 'k2' })] }, /newer than this key set/],
  ],
}
