import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { agentCertificate } from '@/content/certificates'
import type { PublicJwk } from './case'
import { withoutSignatures } from './outgoing'
import { publicKeysOf } from './public-keys'
import {
  authorization,
  certificate,
  fieldLine,
  form,
  type Redact,
  requestUri,
  text as textOf,
  uri,
  withoutSignature,
} from './redact'
import { full } from './sample.fixture'

const header = 'eyJhbGciOiJFUzI1NiJ9'
const privatePem = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'pem', type: 'pkcs8' })
  .toString()
  .replaceAll('PRIVATE KEY', 'CERTIFICATE')

describe('the public part of keys', () => {
  test('has no private member, whatever the algorithm', async () => {
    for (const alg of ['RS256', 'ES256', 'EdDSA']) {
      const pair = await generateKeyPair(alg, { extractable: true })
      const expected = { kid: 'k', ...(await exportJWK(pair.publicKey)) }
      expect(publicKeysOf([{ kid: 'k', ...(await exportJWK(pair.privateKey)) }])).toEqual([expected])
    }
  })

  test('of a shared secret is nothing', () => expect(publicKeysOf([{ kty: 'oct', k: 'AAAA' }])).toEqual([]))

  test('holds known names with text only', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('kty', 'kid', 'd', 'k', 'priv', 'oth', 'n', 'x5c', '__proto__', 'toString'),
          fc.oneof(fc.string(), fc.anything()),
        ),
        (jwk) => {
          for (const key of publicKeysOf([jwk])) {
            expect(
              Object.keys(key).filter(
                (n) => !['kty', 'kid', 'alg', 'use', 'n', 'e', 'crv', 'x', 'y', 'pub'].includes(n),
              ),
            ).toEqual([])
            expect(Object.values(key).every((v) => typeof v === 'string')).toBe(true)
          }
        },
      ),
    ))
})

const cut = <T>(redact: Redact<T>, value: T) => redact(value, ({ left }) => left())
const live = `${header}.eyJzdWIiOiJjYXJvbCJ9.c2lnbmF0dXJl`

describe('what gives access is cut out of', () => {
  const cases: readonly (readonly [what: string, redact: Redact<string>, before: string, after: string])[] = [
    ['a query', uri, 'https://h/p?a=1&access_token=x&b=2#s', 'https://h/p?a=1&access_token=redacted&b=2#s'],
    ['a query with its name encoded', uri, 'https://h/?access%5Ftoken=x', 'https://h/?access%5Ftoken=redacted'],
    ['a query under any name', uri, `https://h/?q=${live}`, 'https://h/?q=redacted'],
    ['a path', uri, `https://h/t/${live}/mcp`, 'https://h/t/redacted/mcp'],
    ['a fragment', uri, 'https://h/#code=x&state=y', 'https://h/#code=redacted&state=y'],
    ['userinfo', uri, 'https://alice:pw@h/p', 'https://redacted@h/p'],
    [
      'a redirection inside a query',
      uri,
      'https://h/?to=https%3A%2F%2Fx%2F%3Fcode%3Dabc',
      'https://h/?to=https%3A%2F%2Fx%2F%3Fcode%3Dredacted',
    ],
    ['a short key under a name that says nothing', requestUri, 'https://h/?k=sunshine', 'https://h/?k=redacted'],
    [
      'a one-time code',
      requestUri,
      'https://h/?x=482913&resource=https%3A%2F%2Fh',
      'https://h/?x=redacted&resource=https%3A%2F%2Fh',
    ],
    ['a query without a name', requestUri, 'https://h/?sunshine#482913', 'https://h/?redacted#redacted'],
    ['padded base64 without a name', requestUri, 'https://h/?c3Vuc2hpbmUx==', 'https://h/?redacted'],
    [
      'an address in a request',
      requestUri,
      'https://h/?to=https%3A%2F%2Fx%2F%3Fk%3Dsunshine',
      'https://h/?to=https%3A%2F%2Fx%2F%3Fk%3Dredacted',
    ],
    ['a form member under a name that says nothing', form, 'x=sunshine&n=7', 'x=redacted&n=7'],
    ['a short key in the URI of a server', uri, 'https://h/mcp?k=a1b2c3d4e5f6', 'https://h/mcp?k=redacted'],
    ['a field, its value before a space', fieldLine, 'X-Key: sunshine ', 'X-Key: '],
    ['a form', form, 'grant_type=x&client_secret=s&scope=a+b', 'grant_type=x&client_secret=redacted&scope=a+b'],
    ['a form that is JSON', form, '{"token": "x", "n": 1}', '{"token": "redacted", "n": 1}'],
    [
      'JSON with duplicates',
      textOf,
      '{"access_token":"a","access_token":"b"}',
      '{"access_token":"redacted","access_token":"redacted"}',
    ],
    ['JSON with names escaped', textOf, '{"access\\u005ftoken":"a"}', '{"access\\u005ftoken":"redacted"}'],
    [
      'JSON, digits and spaces staying',
      textOf,
      '{ "exp": 1e400, "id_token": "a" }',
      '{ "exp": 1e400, "id_token": "redacted" }',
    ],
    ['a sentence', textOf, `Why is ${live} refused?`, 'Why is redacted refused?'],
    ['a curl command', textOf, "curl -H 'Authorization: Bearer abc12345'", "curl -H 'Authorization: Bearer redacted'"],
    ['an Authorization value', authorization, `DPoP ${live}`, `DPoP ${live.slice(0, live.lastIndexOf('.') + 1)}`],
    ['an Authorization value without a scheme', authorization, 'secret', ''],
    ['a field under another name', fieldLine, 'x-api-key: abc', 'x-api-key: '],
    ['a field with a scheme', fieldLine, 'X-Auth-Token: Bearer abc', 'X-Auth-Token: Bearer '],
    ['a cookie', fieldLine, `Cookie: a=${live}`, `Cookie: a=${live.slice(0, live.lastIndexOf('.') + 1)}`],
    ['a field that names nothing', fieldLine, 'secret', ''],
    ['a certificate that is a private key', certificate, privatePem, ''],
  ]
  for (const [what, redact, before, after] of cases)
    test(what, () => {
      expect(cut(redact, before)).toBe(after)
      expect(cut(redact, after)).toBe(after)
    })
})

describe('what gives no access stays', () => {
  const cases: readonly (readonly [what: string, redact: Redact<string>, value: string])[] = [
    ['a tenant in an issuer', uri, 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0'],
    ['a pool in an issuer', uri, 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'],
    ['a long host', uri, 'https://my-tenant-12345678-production.eu.auth0.com/'],
    ['the query of a server’s name', uri, 'https://mcp.example.com/mcp?profile=production&v=2025-06-18'],
    [
      'what the parameters of a request are called',
      requestUri,
      'https://h/?client_id=my-client&scope=read+write&session_number=7&access_token=#',
    ],
    ['the name of a token', textOf, 'urn:ietf:params:oauth:token-type:access_token'],
    [
      'a grant type',
      form,
      'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange&code_challenge_method=S256',
    ],
    ['prose on tokens', textOf, 'The bearer authentication fails with code: none, why? The token is expired.'],
    ['a date and a time', textOf, '2026-01-01T00:00:00Z and 2026-01-01 00:00:00 UTC'],
    ['a certificate', certificate, agentCertificate],
    ['a certificate that is cut', certificate, agentCertificate.slice(0, 200)],
    ['a scheme alone', authorization, 'Bearer'],
  ]
  for (const [what, redact, value] of cases) test(what, () => expect(cut(redact, value)).toBe(value))
})

describe('a token without its signature', () => {
  test('keeps header and payload to read', () => expect(withoutSignature(`${header}.e30.c2ln`)).toBe(`${header}.e30.`))
  test('keeps its number of parts', () => expect(withoutSignature(`${header}.e30.c2ln.more`)).toBe(`${header}.e30..`))
  test('keeps of an encrypted token the header only', () =>
    expect(withoutSignature(`${header}.a.b.c.d`)).toBe(`${header}....`))
  test('is nothing when it was opaque', () => {
    for (const opaque of ['', 'mF_9.B5f-4.1JqM', 'secret', 'a.b', header]) expect(withoutSignature(opaque)).toBe('')
  })
  test('is gone from every field of a state', () => {
    const state = {
      ...full,
      token: `${header}.e30.c2ln`,
      authorization: [`Bearer ${header}.e30.c2ln`, 'Basic dTpw', 'x'],
    }
    expect(withoutSignatures(state)).toEqual({
      ...state,
      token: `${header}.e30.`,
      authorization: [`Bearer ${header}.e30.`, 'Basic ', ''],
    })
  })
})

test('nothing private fits the type of a key in a link', () => {
  const jwk = { kty: 'EC', x: 'x', y: 'y', d: 'secret' }
  // @ts-expect-error a private member
  const key: PublicJwk = jwk
  expect(key).toBe(jwk)
})
