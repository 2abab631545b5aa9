import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compactVerify, importJWK, importSPKI, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { skipBecause } from '@/lib/skip.fixture'
import { needsVectors, readVectors } from '@/lib/vectors/folder.fixture'
import { writePem } from '../pipeline/encoding/base64'
import { readKeys, readPrivateKey } from './read'
import { ed, jwkOf, p256, p384, p521, pem, publicJwk, rsa, rsaPem, spki } from './sample.fixture'

const body = rsaPem.split('\n').slice(1, -2)
const publicHalf =
  'This is a private key; only its public half is used. A resource server never needs the private one: if it came from production, replace it.'

describe('a key is read', () => {
  for (const [what, pair] of Object.entries({ RSA: rsa, 'P-256': p256, 'P-384': p384, 'P-521': p521, Ed25519: ed })) {
    test(`from a PEM public key (${what})`, async () =>
      expect(await readKeys(spki(pair.publicKey))).toEqual({
        keys: [publicJwk(pair)],
        kind: 'spki',
        privateParts: false,
        notes: [],
      }))
    test(`from a PEM private key, of which the public half is used (${what})`, async () =>
      expect(await readKeys(pem(pair.privateKey, 'pkcs8'))).toEqual({
        keys: [publicJwk(pair)],
        kind: 'pkcs8',
        privateParts: true,
        notes: [publicHalf],
      }))
    test(`from a JWK (${what})`, async () => {
      const jwk = { ...publicJwk(pair), kid: 'k1', use: 'sig' }
      expect(await readKeys(JSON.stringify(jwk))).toEqual({ keys: [jwk], kind: 'jwk', privateParts: false, notes: [] })
    })
    test(`from a private JWK, of which the public half is used (${what})`, async () =>
      expect(await readKeys(JSON.stringify({ ...jwkOf(pair.privateKey), kid: 'k1', key_ops: ['sign'] }))).toEqual({
        keys: [{ ...publicJwk(pair), kid: 'k1' }],
        kind: 'jwk',
        privateParts: true,
        notes: [publicHalf],
      }))
  }

  test('from PKCS #1, public and private', async () => {
    expect(await readKeys(pem(rsa.publicKey, 'pkcs1'))).toMatchObject({
      keys: [publicJwk(rsa)],
      kind: 'pkcs1-public',
      privateParts: false,
      notes: [expect.stringMatching(/refused where only SubjectPublicKeyInfo is taken.*importSPKI/)],
    })
    await expect(importSPKI(pem(rsa.publicKey, 'pkcs1'), 'RS256')).rejects.toThrow('SPKI')
    expect(await readKeys(pem(rsa.privateKey, 'pkcs1'))).toMatchObject({
      keys: [publicJwk(rsa)],
      kind: 'pkcs1-private',
      privateParts: true,
    })
  })

  test('from SEC 1, also with the parameters openssl writes before it', async () => {
    const sec1 = pem(p256.privateKey, 'sec1')
    const parameters = writePem('EC PARAMETERS', Uint8Array.from([6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]))
    for (const text of [sec1, `${parameters}\n${sec1}`])
      expect(await readKeys(text)).toMatchObject({ keys: [publicJwk(p256)], kind: 'sec1-private', privateParts: true })
  })

  for (const [how, text] of [
    ['with CRLF', rsaPem.replaceAll('\n', '\r\n')],
    ['with text around', `Subject: key\n\n${rsaPem}\nBest, A.`],
    ['as a JSON text', JSON.stringify(rsaPem)],
    ['as the one member of a JSON object', JSON.stringify({ public_key: rsaPem })],
    ['indented', rsaPem.replaceAll('\n', '\n    ')],
    ['after a byte order mark', `\uFEFF${rsaPem}`],
    ['twice', `${rsaPem}\n${rsaPem}`],
  ] as const)
    test(`from PEM ${how}`, async () =>
      expect(await readKeys(text)).toEqual({ keys: [publicJwk(rsa)], kind: 'spki', privateParts: false, notes: [] }))

  const lost = 'The line breaks of the block are lost. It is read nevertheless; other software may refuse it.'
  const typedOut = expect.stringMatching(/written as \\n.*other software may refuse/)
  const bare = expect.stringMatching(/^The BEGIN and END lines .* are missing.*other software may refuse it\.$/)
  for (const [how, text, note] of [
    ['with its line breaks lost', rsaPem.replaceAll('\n', ''), lost],
    ['with its line breaks turned into spaces', rsaPem.replaceAll('\n', ' '), lost],
    ['with its line breaks typed out', rsaPem.replaceAll('\n', '\\n'), typedOut],
    ['out of a .env file', `KEY="${rsaPem.replaceAll('\n', '\\n')}"`, typedOut],
    ['as its base64 alone', body.join('\n'), bare],
    ['as its base64 in one line', body.join(''), bare],
  ] as const)
    test(`from PEM ${how}, with a remark`, async () =>
      expect(await readKeys(text)).toEqual({
        keys: [publicJwk(rsa)],
        kind: 'spki',
        privateParts: false,
        notes: [note],
      }))

  test('from PEM with another label, or without its END line, with a remark', async () => {
    expect(await readKeys(rsaPem.replaceAll('PUBLIC KEY', 'CERTIFICATE'))).toMatchObject({
      kind: 'spki',
      notes: [
        'The block is labelled CERTIFICATE, and inside is a public key. It is read as that; other software may refuse it.',
      ],
    })
    expect(await readKeys(rsaPem.slice(0, rsaPem.indexOf('-----END')))).toMatchObject({
      kind: 'spki',
      notes: ['The END line is missing. The key is whole nevertheless; other software may refuse it.'],
    })
  })

  test('from several PEM blocks, each', async () =>
    expect(await readKeys(spki(p256.publicKey) + rsaPem)).toMatchObject({
      keys: [publicJwk(p256), publicJwk(rsa)],
      notes: ['2 keys were found; none has a kid to tell them apart.'],
    }))

  test('from a JWK Set, keys that cannot be used being named', async () => {
    const keys = [
      { ...publicJwk(ed), kid: 'a' },
      { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' },
      { kty: 'XYZ' },
      { ...publicJwk(rsa), kid: 'b', x5c: ['AAAA'] },
      7,
    ]
    expect(await readKeys(JSON.stringify({ keys }))).toEqual({
      keys: [
        { ...publicJwk(ed), kid: 'a' },
        { ...publicJwk(rsa), kid: 'b' },
      ],
      kind: 'jwks',
      privateParts: false,
      notes: [
        'Key 2 of 5 is left out. This key is on "secp256k1", which this page cannot use.',
        'Key 3 of 5 is left out. This key is of a type that signs no JWT here: kty "XYZ".',
        'Key 5 of 5 is left out. This JWK is incomplete: it is no JSON object.',
      ],
    })
  })

  test('from a bare list, from metadata with a set inside, and from PEM by kid', async () => {
    expect(await readKeys(JSON.stringify([publicJwk(ed)]))).toMatchObject({
      kind: 'jwks',
      notes: ['This is a bare list. A JWK Set is an object with the list under "keys" (RFC 7517 §5).'],
    })
    expect(await readKeys(JSON.stringify({ issuer: 'i', jwks: { keys: [publicJwk(ed)] } }))).toMatchObject({
      keys: [publicJwk(ed)],
      kind: 'jwks',
    })
    expect(await readKeys(JSON.stringify({ one: rsaPem, two: spki(ed.publicKey) }))).toMatchObject({
      keys: [
        { ...publicJwk(rsa), kid: 'one' },
        { ...publicJwk(ed), kid: 'two' },
      ],
    })
  })

  test('from a shared secret, which stays whole and is called what it is', async () =>
    expect(await readKeys('{"kty":"oct","k":"AAAA"}')).toEqual({
      keys: [{ kty: 'oct', k: 'AAAA' }],
      kind: 'jwk',
      privateParts: true,
      notes: ['This is a shared secret: whoever verifies with it can also sign. It stays in this tab.'],
    }))

  test('with __proto__ as a name, harmlessly', async () =>
    expect(await readKeys('{"__proto__":{"kty":"oct","k":"AA"}}')).toMatchObject({ problem: 'other-json' }))
})

const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0
  } catch {
    return false
  }
})()
/** A certificate for the key, signed by itself. */
function certify(key: KeyObject): string {
  const folder = mkdtempSync(join(tmpdir(), 'certify-'))
  const file = join(folder, 'key.pem')
  try {
    writeFileSync(file, pem(key, 'pkcs8'))
    return execFileSync('openssl', ['req', '-x509', '-new', '-key', file, '-subj', '/CN=as', '-days', '9'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a certificate made by openssl', () => {
  for (const [what, pair] of Object.entries({ RSA: rsa, 'P-256': p256 }))
    test(`gives its key (${what}), of a chain the first one's`, async (context) => {
      if (!hasOpenssl) skipBecause(context, 'openssl is not installed')
      const leaf = certify(pair.privateKey)
      for (const text of [leaf, leaf + certify(p384.privateKey)])
        expect(await readKeys(text)).toEqual({
          keys: [publicJwk(pair)],
          kind: 'certificate',
          privateParts: false,
          notes: [],
        })
      expect(await readKeys(pem(pair.privateKey, 'pkcs8') + leaf)).toEqual({
        keys: [publicJwk(pair)],
        kind: 'pkcs8',
        privateParts: true,
        notes: [publicHalf],
      })
    })
})

test('a key that may only make PSS signatures is bound to that algorithm', async () => {
  const pss = generateKeyPairSync('rsa-pss', {
    modulusLength: 2048,
    hashAlgorithm: 'sha384',
    mgf1HashAlgorithm: 'sha384',
  })
  expect(await readKeys(spki(pss.publicKey))).toMatchObject({ keys: [{ kty: 'RSA', alg: 'PS384' }], kind: 'spki' })
  expect(await readPrivateKey(pem(pss.privateKey, 'pkcs8'))).toMatchObject({
    jwk: { kty: 'RSA', alg: 'PS384' },
    alg: 'PS384',
  })
  const mixed = generateKeyPairSync('rsa-pss', {
    modulusLength: 2048,
    hashAlgorithm: 'sha256',
    mgf1HashAlgorithm: 'sha384',
  })
  expect(await readKeys(spki(mixed.publicKey))).toMatchObject({
    problem: 'algorithm',
    says: 'This key is for RSASSA-PSS with other parameters than those of PS256, which this page cannot use.',
  })
  const loose = generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
  expect(await readKeys(spki(loose.publicKey))).toMatchObject({
    problem: 'algorithm',
    says: 'This key is for RSASSA-PSS without a SHA-2 hash of its own, which this page cannot use.',
  })
})

interface Case {
  readonly id: string
  readonly token: string
  readonly keys: { readonly text: string }
  readonly expected: { readonly verdict: string; readonly acceptableVerdicts: readonly string[] }
}
test('the keys of the test vectors verify what they should', async (context) => {
  needsVectors(context)
  const { cases } = readVectors('cases/key_import.json') as { cases: readonly Case[] }
  for (const { id, token, keys, expected } of cases) {
    const alg = (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { alg: string }).alg
    const read = await readKeys(keys.text)
    const tries = ('keys' in read ? read.keys : [])
      .filter((k) => (k.alg ?? alg) === alg)
      .map(async (k) => compactVerify(token, await importJWK(k, alg)))
    const verified = (await Promise.allSettled(tries)).some((r) => r.status === 'fulfilled')
    expect(expected.acceptableVerdicts, id).toContain(verified ? 'accept' : 'reject')
    if (expected.verdict === 'accept') expect(verified, id).toBe(true)
  }
})

test.each([
  ['a key alone', (key: object) => ({ ...key, kid: null })],
  ['a set', (key: object) => ({ keys: [{ ...key, kid: null }] })],
])('kid null is read as absent, and said: %s', async (_, made) => {
  const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  const reading = await readKeys(JSON.stringify(made(key)))
  expect(reading).toMatchObject({ keys: [key] })
  expect('keys' in reading && reading.keys[0]).not.toHaveProperty('kid')
  expect('notes' in reading && reading.notes.join(' ')).toContain('kid is null; RFC 7517 §4.5')
})

test.each([
  // jenkinsci/oidc-provider-plugin#205 (2026-08-28)
  [
    'a zero octet before n',
    (key: JWK) => ({
      ...key,
      n: Buffer.from(`00${Buffer.from(key.n ?? '', 'base64url').toString('hex')}`, 'hex').toString('base64url'),
    }),
    /begins with a zero octet/,
  ],
  // MicahParks/jwkset#55 (2025-08-18)
  [
    'a PEM block in x5c',
    (key: JWK) => ({ ...key, x5c: [Buffer.from('-----BEGIN PUBLIC KEY-----').toString('base64')] }),
    /x5c of a key here holds a PEM block/,
  ],
] as const)('what other software may refuse is said: %s', async (_, odd, says) => {
  const notesOf = async (key: JWK) => {
    const reading = await readKeys(JSON.stringify({ keys: [key] }))
    return 'notes' in reading ? reading.notes.join(' ') : ''
  }
  const key = publicJwk(rsa) as JWK
  expect(await notesOf(odd(key))).toMatch(says)
  expect(await notesOf(key)).toBe('')
})
