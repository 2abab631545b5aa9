import { describe, expect, it, test } from 'vitest'
import { base64urlOf } from '../pipeline/encoding/segments'
import { matchesPattern } from '../pipeline/encoding/pattern'
import type { Product, Profile } from './product'
import { recognise } from './recognise'
import { quote } from './source'

const source = quote('https://example.com/docs')
const shape = { ...source, form: 'JWT' } as const
const profile = (id: string, when: Profile['when']): Profile => ({
  id,
  name: id,
  about: '',
  when,
  shape,
  policy: { types: 'claims', requiredClaims: [], scopeClaims: [] },
})
const product = (id: string, marks: Product['marks'], more: Partial<Product> = {}): Product => ({
  id,
  name: id,
  marks,
  idToken: 'not known',
  profiles: [profile('usual', []), profile('old', [{ in: 'claims', member: 'ver', value: '1.0' }])],
  words: {},
  ...more,
})
const one = product('one', {
  ...source,
  any: [
    { in: 'claims', member: 'iss', like: 'https://*.one.example', speaks: 'own' },
    { in: 'claims', member: 'x', is: 'there', speaks: 'typical' },
    { in: 'claims', member: 'azp', is: 'text', speaks: 'weak' },
  ],
})
const two = product('two', { ...source, any: [{ in: 'claims', member: 'azp', is: 'text', speaks: 'typical' }] })
const manyWeak = product('many', {
  ...source,
  any: ['azp', 'y'].map((member) => ({ in: 'claims', member, is: 'there', speaks: 'weak' }) as const),
})
const token = (claims: object, header: object = { alg: 'RS256' }) =>
  `${base64urlOf(JSON.stringify(header))}.${base64urlOf(JSON.stringify(claims))}.c2ln`

describe('matchesPattern', () => {
  it.each([
    ['https://*.one.example', 'https://a.one.example', true],
    ['https://*.one.example', 'https://a.b.one.example', true],
    ['https://*.one.example', 'https://.one.example', false],
    ['https://*.one.example', 'https://a.one.example/', false],
    ['https://*.one.example', 'https://evil.test/.one.example', false],
    ['https://*/realms/*', 'https://kc.example.com/realms/acme', true],
    ['https://*/realms/*', 'https://kc.example.com/realms/', false],
    ['https://auth.*.example/*/as', 'https://auth.eu.example/1/as', true],
    ['https://a*b*c', 'https://aXbYc', true],
    ['https://a*b*c', 'https://abc', false],
    ['AT.*', 'AT.', false],
    ['AT.*', 'AT.x', true],
    ['x', 'x', true],
    ['x', 'y', false],
  ])('%s of %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected)
  })

  it('does not look at texts longer than any issuer', () => {
    expect(matchesPattern('https://*', `https://${'a'.repeat(3000)}`)).toBe(false)
  })
})

describe('recognise', () => {
  it('is sure of what only one product writes', () => {
    const found = recognise(token({ iss: 'https://a.one.example' }), [one, two])
    expect(found).toMatchObject({ product: { id: 'one' }, profile: { id: 'usual' }, access: true, sure: true })
    expect(found?.because).toEqual(['the claim iss looks like https://*.one.example'])
  })

  it('says perhaps where the features are not the product’s own', () => {
    expect(recognise(token({ iss: 'https://login.example.com', x: 1 }), [one])).toMatchObject({ sure: false })
  })

  it('says nothing on a weak feature alone, or where two fit equally', () => {
    expect(recognise(token({ azp: 'client' }), [one])).toBeNull()
    expect(recognise(token({ azp: 'client', y: 1 }), [manyWeak])).toBeNull()
    expect(
      recognise(token({ azp: 'client', x: 1 }), [
        two,
        product('three', { ...source, any: [{ in: 'claims', member: 'x', is: 'there', speaks: 'typical' }] }),
      ]),
    ).toBeNull()
  })

  it('takes the shape whose conditions hold', () => {
    expect(recognise(token({ iss: 'https://a.one.example', ver: '1.0' }), [one])).toMatchObject({
      profile: { id: 'old' },
    })
  })

  it('tells an ID token from an access token, and gives it no profile', () => {
    const idToken = recognise(token({ iss: 'https://a.one.example', nonce: 'n' }), [one])
    expect(idToken).toMatchObject({ product: { id: 'one' }, access: false, profile: null })
    const refresh = recognise(token({ iss: 'https://a.one.example', typ: 'Refresh' }), [one])
    expect(refresh).toMatchObject({ access: false, kind: 'a refresh token', profile: null })
  })

  it('goes by what is a product’s own before all that others write as well', () => {
    const below = product('below', {
      ...source,
      any: ['ext', 'scp', 'aud', 'y'].map(
        (member) => ({ in: 'claims', member, is: 'there', speaks: 'typical' }) as const,
      ),
    })
    const built = token({ iss: 'https://a.one.example', ext: {}, scp: [], aud: [], y: 1 })
    expect(recognise(built, [below, one])).toMatchObject({ product: { id: 'one' }, sure: true })
  })

  it('calls no token of what it only may be an ID token, but for what every issuer means alike', () => {
    const maybe = product('maybe', two.marks, {
      idToken: { ...source, any: [[{ in: 'claims', member: 'client_id', is: 'absent' }]] },
    })
    expect(recognise(token({ azp: 'c' }), [maybe])).toMatchObject({ sure: false, access: true })
    expect(recognise(token({ azp: 'c', nonce: 'n' }), [maybe])).toMatchObject({ access: false, kind: 'an ID token' })
  })

  it('knows opaque tokens by how they begin, and only those', () => {
    const opaque = product('opaque', 'not known', { prefixes: { ...source, any: ['abc_'] } })
    expect(recognise('abc_123', [one, opaque])).toMatchObject({ product: { id: 'opaque' }, sure: true })
    expect(recognise('xabc_123', [one, opaque])).toBeNull()
  })
})

test('no text makes it throw, and the longest are not looked at', () => {
  const hostile = [
    '',
    '.',
    '..',
    '....',
    'a.b.c',
    token([] as never),
    token({ iss: { toString: 1 } }),
    token({ iss: '__proto__', azp: null, __proto__: { x: 1 } }),
    `${base64urlOf('{"alg":"RS256"}')}.${base64urlOf('{"iss":"a","iss":"https://a.one.example"}')}.x`,
    `${base64urlOf('[')}.${base64urlOf('nul')}.x`,
    `${base64urlOf(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)}.e30.x`,
    token({ iss: `https://${'*'.repeat(2000)}` }),
    token({ x: 'x'.repeat(70_000), iss: 'https://a.one.example' }),
    'ä'.repeat(1000),
    '\u0000\ud800',
  ]
  for (const text of hostile) expect(() => recognise(text, [one, two])).not.toThrow()
  expect(recognise(hostile.at(-3) ?? '', [one])).toBeNull()
})
