import { compactVerify, exportJWK, importJWK, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { readPrivateKeys } from './private'
import { readKeys, readPrivateKey, secretKey } from './read'
import { ed, jwkOf, p256, p384, p521, pem, publicJwk, rsa, rsaPem, spki } from './sample.fixture'

describe('a private key to sign with', () => {
  for (const [what, text, alg, pair] of [
    ['RSA as PKCS #8', pem(rsa.privateKey, 'pkcs8'), 'RS256', rsa],
    ['RSA as PKCS #1', pem(rsa.privateKey, 'pkcs1'), 'RS256', rsa],
    ['P-256 as PKCS #8', pem(p256.privateKey, 'pkcs8'), 'ES256', p256],
    ['P-256 as SEC 1', pem(p256.privateKey, 'sec1'), 'ES256', p256],
    ['P-384 as SEC 1', pem(p384.privateKey, 'sec1'), 'ES384', p384],
    ['P-521 as JWK', JSON.stringify(jwkOf(p521.privateKey)), 'ES512', p521],
    ['Ed25519 as PKCS #8', pem(ed.privateKey, 'pkcs8'), 'EdDSA', ed],
    ['RSA as JWK with its alg', JSON.stringify({ ...jwkOf(rsa.privateKey), alg: 'PS512' }), 'PS512', rsa],
    ['a set with one private key', JSON.stringify({ keys: [publicJwk(ed), jwkOf(p256.privateKey)] }), 'ES256', p256],
  ] as const)
    test(`${what} signs what its public half verifies`, async () => {
      const read = await readPrivateKey(text)
      if ('problem' in read) throw new Error(read.says)
      expect(read.alg).toBe(alg)
      const token = await new SignJWT({}).setProtectedHeader({ alg }).sign(await importJWK(read.jwk, alg))
      const verifying = await readKeys(spki(pair.publicKey))
      const [key = {}] = 'keys' in verifying ? verifying.keys : []
      await expect(compactVerify(token, await importJWK(key, alg))).resolves.toBeDefined()
    })

  for (const [what, change] of [
    ['with CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without line breaks', (text: string) => text.replaceAll('\n', '')],
    ['without its first line', (text: string) => text.replace(/^.*\n/, '')],
    ['in a quoted mail', (text: string) => text.replace(/^/gm, '> ')],
    ['with dashes that a chat has turned', (text: string) => text.replaceAll('-----', '——-')],
  ] as const)
    test(`in PEM ${what} is read all the same`, async () => {
      const whole = pem(p256.privateKey, 'pkcs8').trim()
      expect(await readPrivateKey(change(whole))).toEqual(await readPrivateKey(whole))
      expect(await readKeys(change(rsaPem.trim()))).toMatchObject({ kind: 'spki', keys: [{ kty: 'RSA' }] })
    })

  test('may be a shared secret', async () =>
    expect(await readPrivateKey('{"kty":"oct","k":"AAAA"}')).toEqual({ jwk: { kty: 'oct', k: 'AAAA' }, alg: 'HS256' }))

  for (const [what, text, problem, says] of [
    ['a public PEM', rsaPem, 'public-only', 'This is a public key; signing needs the private one.'],
    [
      'a public JWK',
      JSON.stringify(publicJwk(ed)),
      'public-only',
      'This is a public key; signing needs the private one.',
    ],
    ['nothing', ' ', 'empty', 'There is no key here.'],
    [
      'a key for encryption',
      JSON.stringify({ ...jwkOf(rsa.privateKey), alg: 'RSA-OAEP' }),
      'algorithm',
      'This key is for the algorithm "RSA-OAEP", which this page cannot use.',
    ],
    [
      'an address',
      'https://a.example/jwks',
      'url',
      'This is an address (https://a.example/jwks), not a key. This page fetches nothing.',
    ],
    ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln', 'token', 'This is a token, not a key.'],
    [
      'a public OpenSSH key',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA comment',
      'openssh-ed25519',
      'This is an Ed25519 key of OpenSSH, and ssh-keygen turns only RSA and ECDSA keys into PEM.',
    ],
    ['a word', 'secret', 'not-a-key', 'This is no key: neither JSON nor PEM.'],
  ] as const)
    test(`${what} does not do`, async () => expect(await readPrivateKey(text)).toMatchObject({ problem, says }))

  test('that a browser cannot import does not do', async () =>
    expect(await readPrivateKey(JSON.stringify({ ...jwkOf(p256.privateKey), d: 'AA' }))).toMatchObject({
      problem: 'refused',
      says: expect.stringMatching(/^This browser refuses the key: .+\.$/),
    }))
})

describe('a typed secret', () => {
  test('is its UTF-8 octets, blanks included', async () => {
    expect(secretKey(' é')).toEqual({ kty: 'oct', k: 'IMOp' })
    expect(await exportJWK(new TextEncoder().encode('geheim'))).toEqual(secretKey('geheim'))
  })
  test('in base64url is what it encodes, in either alphabet', () => {
    for (const text of ['-_8', '+/8=', ' -_8\n']) expect(secretKey(text, 'base64url')).toEqual({ kty: 'oct', k: '-_8' })
  })
  test('that is no base64url says so', () =>
    expect(secretKey('a b!', 'base64url')).toMatchObject({
      problem: 'secret',
      says: 'This secret is not base64: found "!".',
    }))
})

describe('what is imported', () => {
  test('may be several keys at once, and every private one is read', async () => {
    const set = JSON.stringify({ keys: [jwkOf(p256.privateKey), publicJwk(rsa), jwkOf(ed.privateKey)] })
    const read = await readPrivateKeys(set)
    expect('problem' in read ? read.says : read.map(({ alg }) => alg)).toEqual(['ES256', 'EdDSA'])
    const pems = `${pem(p256.privateKey, 'sec1')}\n${pem(rsa.privateKey, 'pkcs1')}`
    const both = await readPrivateKeys(pems)
    expect('problem' in both ? both.says : both.map(({ alg }) => alg)).toEqual(['ES256', 'RS256'])
  })

  test.each(['pkcs8', 'pkcs1'] as const)('may be the base64 of DER, in either alphabet: %s', async (type) => {
    const der = rsa.privateKey.export({ format: 'der', type })
    for (const text of [der.toString('base64'), der.toString('base64url')])
      expect(await readPrivateKeys(text)).toMatchObject([{ alg: 'RS256' }])
  })

  test('says what a private key looks like, not a public one', async () => {
    const read = await readPrivateKeys('open sesame')
    expect(read).toMatchObject({ says: 'This is no key: neither JSON nor PEM.' })
    expect('fix' in read ? read.fix : '').toMatch(/BEGIN PRIVATE KEY.*shared secret, choose how it is written/)
  })

  test.each([
    ['text', 'utf8', '\u00fb\u00ff', 'w7vDvw'],
    ['base64', 'base64', '+/8=', '-_8'],
    ['base64url', 'base64url', '-_8', '-_8'],
    ['hex', 'hex', '0xFb fF', '-_8'],
  ] as const)('a secret as %s', (_, form, text, k) => expect(secretKey(text, form)).toEqual({ kty: 'oct', k }))

  test.each([
    ['hex', 'xyz', 'This secret is not hexadecimal: found "x".'],
    ['hex', 'abc', 'This secret is not hexadecimal: its length is not one that hex has.'],
    ['base64', 'a*', 'This secret is not base64: found "*".'],
  ] as const)('a secret that is no %s is not guessed at', (form, text, says) =>
    expect(secretKey(text, form)).toMatchObject({ says }),
  )
})
