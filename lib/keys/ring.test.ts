import type { JWK } from 'jose'
import { expect, test } from 'vitest'
import { freeName, type HeldKey, mergedRing, renamed, withKeys, withoutKey } from './ring'
import { isAmong, withTrusted } from './trusted'
import { readKeys } from './read'
import { ed, jwkOf, p256, pem, publicJwk, rsa, spki } from './sample.fixture'

const ec = { ...jwkOf(p256.privateKey), kid: 'a', alg: 'ES256' }
const okp = { ...jwkOf(ed.privateKey), kid: 'b' }
const named = (jwk: JWK, name: string) => ({ text: JSON.stringify(jwk), name, alg: 'ES256' })
const ring = withKeys([], [named(ec, 'mine')])
const shown = (held: readonly HeldKey[]) => held.filter(({ removed }) => !removed).map(({ name }) => name)

test('keys stand side by side: none takes the place or the name of another', () => {
  const both = withKeys(ring, [named(okp, 'mine')])
  expect(shown(both)).toEqual(['mine', 'mine-2'])
  expect(both.map(({ text }) => JSON.parse(text))).toEqual([ec, okp])
  const again = withKeys(both, [named(ec, 'other')])
  expect(shown(again)).toEqual(['mine', 'mine-2'])
  expect(shown(renamed(both, both[1]?.text ?? '', 'mine'))).toEqual(['mine', 'mine-2'])
  expect(shown(renamed(both, both[1]?.text ?? '', 'theirs'))).toEqual(['mine', 'theirs'])
  expect(freeName('  ', [])).toBe('key')
  expect(freeName('x'.repeat(100), [])).toHaveLength(60)
})

test('one that was removed comes back when it is given again, or when the ring is put back', () => {
  const without = withoutKey(ring, ring[0]?.text ?? '')
  expect(shown(without)).toEqual([])
  expect(shown(withKeys(without, [named(ec, 'x')]))).toEqual(['mine'])
  expect(shown(mergedRing(ring, without))).toEqual(['mine'])
  expect(shown(mergedRing(without, ring))).toEqual([])
  expect(shown(mergedRing([], ring))).toEqual(['mine'])
})

const others = {
  'a set': JSON.stringify({ keys: [{ ...publicJwk(rsa), kid: 'r' }], note: 'kept' }),
  'a JWK': JSON.stringify({ ...publicJwk(rsa), kid: 'r' }),
  PEM: spki(rsa.publicKey),
  'a list': JSON.stringify([publicJwk(rsa)]),
}

test.each(Object.entries(others))('a key is trusted beside what is there: %s', async (_, text) => {
  const before = await readKeys(text)
  if (!('keys' in before)) throw new Error('not read')
  const after = withTrusted(text, before.keys, ec) ?? ''
  const read = await readKeys(after)
  if (!('keys' in read)) throw new Error('not read')
  expect(read.keys).toHaveLength(2)
  expect(isAmong(read.keys, publicJwk(rsa)) && isAmong(read.keys, ec)).toBe(true)
  expect(read.keys[1]).toMatchObject({ kid: 'a', alg: 'ES256', use: 'sig' })
  expect(after).not.toContain(ec.d)
  expect(withTrusted(after, read.keys, ec)).toBe(after)
})

test('a set keeps its other members, nothing becomes a set of one, and what cannot be read is not replaced', async () => {
  const read = await readKeys(others['a set'])
  expect(withTrusted(others['a set'], 'keys' in read ? read.keys : null, ec)).toContain('"note": "kept"')
  expect(JSON.parse(withTrusted(' ', null, okp) ?? '')).toMatchObject({
    keys: [{ kty: 'OKP', kid: 'b', alg: 'EdDSA' }],
  })
  expect(withTrusted('{"keys": [', null, ec)).toBeNull()
})

test('a shared secret is trusted whole: it has no other half', () => {
  expect(JSON.parse(withTrusted('', null, { kty: 'oct', k: 'AAAA' }) ?? '')).toEqual({
    keys: [{ kty: 'oct', k: 'AAAA', alg: 'HS256', use: 'sig' }],
  })
})

test('a private key pasted for the server is not dropped with its set', async () => {
  const text = pem(p256.privateKey, 'pkcs8')
  const read = await readKeys(text)
  const after = withTrusted(text, 'keys' in read ? read.keys : null, okp) ?? ''
  expect(JSON.parse(after).keys).toHaveLength(2)
})
