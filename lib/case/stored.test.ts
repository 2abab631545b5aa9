import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKeys } from '../keys/read'
import { ed, jwkOf, p256, pem, rsa, spki } from '../keys/sample.fixture'
import type { Log } from '../share/shape'
import type { Case } from './case'
import { fields } from './fields'
import { initialCase } from './link-state'
import { longestKept, readStored, storedText } from './stored'

async function kept(inputs: Partial<Case>): Promise<Record<string, unknown>> {
  const whole = { ...initialCase, ...inputs }
  return JSON.parse(storedText({ inputs: whole, token: whole.token, now: 0, keys: await readKeys(whole.keysText) }))
}

test('what is kept is read back', async () => {
  const inputs: Case = {
    ...initialCase,
    token: 'a.b.c',
    edited: { header: '{', payload: '{}' },
    clock: { kind: 'fixed', at: 5 },
    request: { dpop: ['x'], form: null },
    authorization: ['Bearer x'],
    signWith: 'demo',
  }
  expect(readStored(JSON.stringify(await kept(inputs)), initialCase)).toEqual(inputs)
})

test('a private key of one’s own and a shared secret are not kept', async () => {
  const fields = await kept({ ownKey: pem(ed.privateKey, 'pkcs8'), secret: 'a shared secret' })
  expect(Object.keys(fields)).not.toContain('ownKey')
  expect(Object.keys(fields)).not.toContain('secret')
})

test('a text that is very long is not kept, and the token is', async () => {
  const long = 'a '.repeat(longestKept)
  const inputs = {
    token: 'a.b.c',
    note: 'kept',
    introspection: long,
    edited: { header: '{}', payload: long },
    request: { form: long },
  }
  const fields = await kept(inputs)
  expect(fields).toMatchObject({ token: 'a.b.c', note: 'kept' })
  for (const name of ['introspection', 'edited', 'request']) expect(Object.keys(fields)).not.toContain(name)
  expect(readStored(JSON.stringify(fields), initialCase)).toEqual({ ...initialCase, token: 'a.b.c', note: 'kept' })
})

describe('of the keys that were given', () => {
  const jwk = jwkOf(p256.privateKey)
  const { d: _, ...publicJwk } = jwk
  const { d: __, dp: ___, dq: ____, qi: _____, ...factors } = jwkOf(rsa.privateKey)
  const der = (type: 'pkcs8' | 'sec1') => p256.privateKey.export({ format: 'der', type } as never).toString('base64')

  test('public ones are kept as they were typed', async () => {
    for (const text of [spki(rsa.publicKey), JSON.stringify(publicJwk), `# of staging\n${spki(p256.publicKey)}`])
      expect((await kept({ keysText: text })).keysText).toBe(text)
  })

  const halves: readonly (readonly [string, string])[] = [
    ['a JWK', JSON.stringify(jwk)],
    ['a JWK as a quoted string', JSON.stringify(JSON.stringify(jwk))],
    ['a JWK with its name escaped', JSON.stringify(jwk).replace('"d"', '"\\u0064"')],
    ['the base64 of PKCS #8', der('pkcs8')],
    ['the base64 of SEC 1', der('sec1')],
    ['a PEM', pem(p256.privateKey, 'sec1')],
    ['a PEM labelled public', pem(p256.privateKey, 'pkcs8').replaceAll('PRIVATE', 'PUBLIC')],
    ['an RSA key without d, with its factors', JSON.stringify(factors)],
    ['a set with a key that nobody reads', JSON.stringify({ keys: [publicJwk, { ...jwk, kty: 'unheard-of' }] })],
  ]
  test.each(halves)('only the public half is kept: %s', async (_, text) => {
    const { keys } = JSON.parse(String((await kept({ keysText: text })).keysText)) as { keys: object[] }
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0] ?? {}).filter((name) => ['d', 'p', 'q', 'k'].includes(name))).toEqual([])
  })

  const nothing: readonly (readonly [string, string])[] = [
    ['a JWK as Python writes it', JSON.stringify(jwk).replaceAll('"', "'")],
    ['a JWK inside a string of code', `"${JSON.stringify(jwk).replaceAll('"', '\\"')}`],
    ['a JWK as YAML', `kty: EC\nd: ${jwk.d}`],
    ['a shared secret', JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' })],
    ['a shared secret with its name escaped', '{"kty":"oct","\\u006b":"c2VjcmV0"}'],
    ['a secret typed into the wrong field', 'correct horse battery staple'],
    ['ML-DSA’s seed', JSON.stringify({ kty: 'AKP', alg: 'ML-DSA-99', pub: 'AA', priv: 'AA' })],
  ]
  test.each(nothing)('nothing is kept: %s', async (_, text) =>
    expect((await kept({ keysText: text })).keysText).toBe(''),
  )
})

test('any text at all is read without harm', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .dictionary(fc.constantFrom(...Object.keys(initialCase), '__proto__', 'toString'), fc.jsonValue())
          .map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const read = readStored(text, initialCase)
        const log: Log = { wrong: [], warnings: [] }
        if (read) for (const [name, field] of Object.entries(fields)) field.read(read[name as keyof Case], name, log)
        expect(log.wrong).toEqual([])
      },
    ),
  ))

test('a field that does not fit is as at first, the others are kept', () =>
  expect(
    readStored('{"token":7,"policy":{"audience":"unheard of"},"clock":{"kind":"fixed"},"note":"hi"}', initialCase),
  ).toEqual({ ...initialCase, note: 'hi', clock: { kind: 'fixed', at: 0 } }))
