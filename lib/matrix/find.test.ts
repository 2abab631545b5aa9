import { describe, expect, test } from 'vitest'
import { mintToken } from '../scenarios/mint'
import { world } from '@/content/catalog'
import { base64urlOf } from '../pipeline/encoding/segments'
import { createFinder, type Found } from './find'
import { limits } from './limits'

function find(text: string, size = text.length || 1) {
  const finder = createFinder()
  const found: Found[] = []
  for (let at = 0; at < text.length; at += size) found.push(...finder.push(text.slice(at, at + size)))
  found.push(...finder.end())
  return { found, passedOver: finder.passedOver }
}
const textsIn = (text: string, size?: number) => find(text, size).found.map((one) => one.text)

const token = await mintToken({ goodFor: 'issues' }, world.mint)
const other = await mintToken({ goodFor: 'billing' }, world.mint)
const b64 = (value: unknown) => base64urlOf(typeof value === 'string' ? value : JSON.stringify(value))

describe('a token is found wherever it stands', () => {
  test.each<[string, string]>([
    ['alone', token],
    ['in a line of a log', `2026-01-01T00:00:00Z INFO authorization="Bearer ${token}" status=200`],
    ['in JSON', JSON.stringify({ access_token: token, expires_in: 600 })],
    ['in JSON in JSON', JSON.stringify({ body: JSON.stringify({ access_token: token }) })],
    ['in CSV', `a,b,c\r\n1,${token},2\r\n`],
    ['in CSV with semicolons', `1;"${token}";2`],
    ['in a HAR', JSON.stringify({ headers: [{ name: 'Authorization', value: `Bearer ${token}` }] })],
    ['in the query of an address', `GET /cb?access_token=${token}&state=1 HTTP/1.1`],
    ['percent-encoded', `Authorization%3A%20Bearer%20${token}%0A`],
    ['in the path of an address', `https://example.com/verify/${token}/x`],
    ['in a cookie', `Cookie: sid=1; at=${token}; path=/`],
    ['at the end of a sentence', `The token is ${token}.`],
    ['in brackets', `<${token}>`],
    ['after a typed line break', `a\\n${token}\\nb`],
    ['between octets that are no text', `\u0000\u0001${token}\u0000`],
  ])('%s', (_, text) => {
    expect(textsIn(text)).toEqual([token])
  })

  test('whatever part of it comes first', () => {
    const text = `x access_token=${token}\n${'y'.repeat(100)} Bearer ${other} access_token="opaque-0123456789abcdef"\n`
    const whole = textsIn(text)
    expect(whole).toEqual([token, other, 'opaque-0123456789abcdef'])
    for (const size of [1, 2, 3, 7, 47, 48, 49, 300, 1000]) expect(textsIn(text, size), `${size}`).toEqual(whole)
  })

  test('each time it stands there', () => {
    expect(textsIn(`${token} ${other},${token}`)).toEqual([token, other, token])
  })

  test('damaged, empty-signed, padded or encrypted', () => {
    const [header = '', payload = '', signature = ''] = token.split('.')
    const jwe = `${b64({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`
    const damaged = `${header.slice(0, -3)}.${payload}.${signature}`
    const padded = `${header}=.${payload}==.${signature}==`
    const unsigned = `${header}.${payload}.`
    for (const text of [jwe, damaged, unsigned, padded]) expect(textsIn(`"${text}"`)).toEqual([text])
  })
})

test('an opaque token is found where a word announces it, and prose is none', () => {
  const found = (text: string) => find(text).found.map(({ kind, text: one }) => `${kind} ${one}`)
  expect(found('Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA==')).toEqual(['opaque 2YotnFZFEjr1zCsicMWpAA=='])
  expect(found('{"access_token":"gho_16C7e42F292c6912E7710c838347Ae178B4a"}')).toEqual([
    'opaque gho_16C7e42F292c6912E7710c838347Ae178B4a',
  ])
  for (const prose of [
    'a bearer token is sent',
    'Bearer ********',
    'Bearer [REDACTED]',
    'access_token=null',
    'Bearer realm="example"',
  ])
    expect(found(prose), prose).toEqual([])
})

describe('what looks like a token and is none', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['unsigned', `session=${b64({ user: 1 })}.YxYzAB.signature-of-a-cookie`],
    ['plain', `cursor=${b64({ page: 2 })}&`],
    ['cut', `${token.split('.').slice(0, 2).join('.')} `],
    ['parts', `${token}.more.and.more`],
  ]
  test.each(cases)('is counted as %s', (kind, text) => {
    const { found, passedOver } = find(text)
    expect(found).toEqual([])
    expect(passedOver).toEqual({ plain: 0, cut: 0, parts: 0, unsigned: 0, long: 0, [kind]: 1 })
  })
  test('is not even that in the middle of other words, or where nothing can be read', () => {
    const { found, passedOver } = find(`keyJust.a.b heyJ.a.b eyJ.a.b AAAA${b64({ a: 1 })}BBBB e30`)
    expect(found).toEqual([])
    expect(passedOver).toEqual({ plain: 1, cut: 0, parts: 0, unsigned: 0, long: 0 })
  })
})

describe('hostile texts', () => {
  const chunk = 65_536
  test.each<[string, string]>([
    ['one run of 5 MB', 'a'.repeat(5_000_000)],
    ['one token of 5 MB', `${token.split('.')[0]}.${'a'.repeat(5_000_000)}.b`],
    ['starts without an end', 'eyJ'.repeat(1_500_000)],
    ['starts and dots', 'eyJ.'.repeat(1_200_000)],
    ['dots alone', '.'.repeat(5_000_000)],
    ['padding', `${'eyJhbGci='.repeat(500_000)}`],
    ['words that announce nothing', 'access_token='.repeat(400_000)],
    ['announced and endless', `Bearer ${'a1'.repeat(2_500_000)}`],
    ['white space after a word', `Bearer ${' '.repeat(5_000_000)}`],
  ])('%s: no token, and what comes after it is found', (_, text) => {
    const { found } = find(`${text} ${token}`, chunk)
    expect(found.map((one) => one.text)).toEqual([token])
  })
  test('a run that is too long is counted once', () => {
    const long = `${token.split('.')[0]}.${'a'.repeat(limits.token * 3)}.b`
    for (const size of [1000, chunk, 10_000_000])
      expect(find(`${long} ${token}`, size).passedOver, `${size}`).toMatchObject({ long: 1 })
  })
})
