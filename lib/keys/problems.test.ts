import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writePem } from '../pipeline/encoding/base64'
import { readKeys, readPrivateKey } from './read'
import { ed, p256, rsa, rsaPem, spki } from './sample.fixture'

const header = 'eyJhbGciOiJFUzI1NiJ9'
const spkiOf = (type: string, options = {}) =>
  spki((generateKeyPairSync as (t: string, o: object) => { publicKey: KeyObject })(type, options).publicKey)

describe('what is no usable key says what it is', () => {
  for (const [what, text, problem, says] of [
    [
      'an address',
      'https://auth.example.com/.well-known/jwks.json',
      'url',
      'This is an address (https://auth.example.com/.well-known/jwks.json), not a key. This page fetches nothing.',
    ],
    [
      'metadata',
      '{"issuer":"https://a","jwks_uri":"https://a/jwks"}',
      'metadata',
      'This is server metadata; the keys stand at its jwks_uri, https://a/jwks.',
    ],
    ['a token', `${header}.e30.c2ln`, 'token', 'This is a token, not a key.'],
    ['a header', `Bearer ${header}.e30.c2ln`, 'token', 'This is a token, not a key.'],
    ['an encrypted token', `${header}.a.b.c.d`, 'jwe', 'This is an encrypted token (JWE), not a key.'],
    [
      'broken JSON',
      '{"kty":"RSA",',
      'not-json',
      'This begins like JSON but is not: a bracket, quote or comma is missing.',
    ],
    [
      'other JSON',
      '{"a":1}',
      'other-json',
      'This is JSON (with "a"), but neither a JWK, which has "kty", nor a JWK Set, which has "keys".',
    ],
    ['an empty set', '{"keys":[]}', 'empty-set', 'This key set holds no keys.'],
    ['a JWK without n', '{"kty":"RSA","e":"AQAB"}', 'member', 'This JWK is incomplete: "n" is missing.'],
    [
      'a JWK in base64',
      '{"kty":"RSA","e":"AQAB","n":"a+b"}',
      'encoding',
      'A number of this JWK is not in base64url: "n" has "+" in it.',
    ],
    [
      'a JWK with a number',
      '{"kty":"OKP","crv":"Ed25519","x":5}',
      'member',
      'This JWK is incomplete: "x" is no string.',
    ],
    [
      'secp256k1 as JWK',
      '{"kty":"EC","crv":"secp256k1","x":"AA","y":"AA"}',
      'curve',
      'This key is on "secp256k1", which this page cannot use.',
    ],
    [
      'secp256k1 as PEM',
      spkiOf('ec', { namedCurve: 'secp256k1' }),
      'curve',
      'This key is on secp256k1 (ES256K), which this page cannot use.',
    ],
    [
      'a Brainpool curve',
      spkiOf('ec', { namedCurve: 'brainpoolP256r1' }),
      'curve',
      'This key is on the curve with the OID 1.3.36.3.3.2.8.1.1.7, which this page cannot use.',
    ],
    ['Ed448', spkiOf('ed448'), 'curve', 'This key is on Ed448, which this page cannot use.'],
    ['X25519', spkiOf('x25519'), 'curve', 'This key is on X25519, for encryption only, which this page cannot use.'],
    [
      'DSA',
      spkiOf('dsa', { modulusLength: 1024, divisorLength: 160 }),
      'dsa',
      'This is a DSA key. JWTs have no DSA algorithm.',
    ],
    [
      'an encrypted key',
      String(ed.privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-128-cbc', passphrase: 'x' })),
      'encrypted',
      'This private key is encrypted with a passphrase, so not even its public half can be read.',
    ],
    [
      'a key encrypted the old way',
      String(rsa.privateKey.export({ format: 'pem', type: 'pkcs1', cipher: 'aes-128-cbc', passphrase: 'x' })),
      'encrypted',
      'This private key is encrypted with a passphrase, so not even its public half can be read.',
    ],
    [
      'a certificate request',
      '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----',
      'request',
      'This is a certificate request, not a certificate.',
    ],
    [
      'an OpenSSH key',
      'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQDwRfVVj comment',
      'openssh',
      'This is an OpenSSH key; issuers publish JWK or PEM.',
    ],
    [
      'an OpenSSH key that ssh-keygen cannot convert',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA comment',
      'openssh-ed25519',
      'This is an Ed25519 key of OpenSSH, and ssh-keygen turns only RSA and ECDSA keys into PEM.',
    ],
    [
      'the private half of one',
      writePem('OPENSSH PRIVATE KEY', new TextEncoder().encode('openssh-key-v1\0\0\0\0\x04none\0\0\0\x0bssh-ed25519')),
      'openssh-ed25519',
      'This is an Ed25519 key of OpenSSH, and ssh-keygen turns only RSA and ECDSA keys into PEM.',
    ],
    [
      'a PGP key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----',
      'label',
      'This PEM block is labelled PGP PUBLIC KEY BLOCK, which is no key.',
    ],
    [
      'a stray character',
      rsaPem.replace('MII', 'MI*'),
      'base64',
      'This PEM block is damaged: "*" is no base64 character.',
    ],
    [
      'a cut PEM',
      rsaPem.replace(/.{64}\n.{8}\n-----END/, '-----END'),
      'damaged',
      'This is no readable key: its data is cut, or is something else than a key.',
    ],
    ['a BEGIN line alone', '-----BEGIN PUBLIC', 'base64', 'This PEM block is damaged: its BEGIN line is not whole.'],
    ['a word', 'correct horse', 'not-a-key', 'This is no key: neither JSON nor PEM.'],
    [
      'too much',
      'A'.repeat(1024 * 1024 + 1),
      'too-long',
      'This is too long for a key set: 1048577 characters, and 1 MiB is the most.',
    ],
  ] as const)
    test(what, async () =>
      expect(await readKeys(text)).toEqual({ problem, says, fix: expect.stringMatching(/^[A-Z].{10,}/) }),
    )

  test('nothing', async () => {
    for (const text of ['', ' \n ', '\uFEFF']) expect(await readKeys(text)).toEqual({ kind: 'empty' })
  })

  test('and nothing at all makes it throw', async () => {
    const der = [rsa, p256, ed].map((k) => [...k.publicKey.export({ format: 'der', type: 'spki' })])
    const damaged = fc
      .tuple(
        fc.constantFrom(...der),
        fc.nat(),
        fc.nat(255),
        fc.constantFrom('PUBLIC KEY', 'CERTIFICATE', 'PRIVATE KEY', 'EC PRIVATE KEY'),
      )
      .map(([octets, at, value, label]) => writePem(label, Uint8Array.from(octets.with(at % octets.length, value))))
    const jwks = fc
      .record(
        {
          kty: fc.constantFrom('RSA', 'EC', 'OKP', 'AKP', 'oct', '__proto__', 5),
          crv: fc.anything(),
          n: fc.anything(),
          x: fc.anything(),
          key_ops: fc.anything(),
        },
        { requiredKeys: [] },
      )
      .map((k) => JSON.stringify(k) ?? '')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          damaged,
          jwks,
          fc.uint8Array({ maxLength: 60 }).map((o) => writePem('PUBLIC KEY', o)),
        ),
        async (text) => {
          expect(Object.keys(await readKeys(text))).not.toEqual([])
          expect(Object.keys(await readPrivateKey(text))).not.toEqual([])
        },
      ),
      { numRuns: 300 },
    )
    for (const deep of ['['.repeat(5e5), '{"jwks":'.repeat(1e5) + '1'.padEnd(1e5 + 1, '}'), '{"keys":'.repeat(1e5)])
      expect(await readKeys(deep)).toHaveProperty('problem')
  })
})
