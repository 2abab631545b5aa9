import fc from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import type { PublicJwk } from './case'
import type { LinkState } from './link-state'
import { withoutSignatures } from './link-state'
import { publicKeysOf } from './public-keys'
import { withoutSignature } from './redact'
import { full } from './sample.fixture'

const header = 'eyJhbGciOiJFUzI1NiJ9'

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

test('nothing private fits the type of a link', () => {
  const jwk = { kty: 'EC', x: 'x', y: 'y', d: 'secret' }
  // @ts-expect-error a private member
  const key: PublicJwk = jwk
  // @ts-expect-error a field that stays in the tab
  const ownKey: keyof LinkState = 'ownKey'
  // @ts-expect-error a field that stays in the tab
  const secret: keyof LinkState = 'secret'
  // @ts-expect-error a field that stays in the tab
  const keysText: keyof LinkState = 'keysText'
  expect([key, ownKey, secret, keysText]).toHaveLength(4)
})
