import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { kindRules, kindsIn } from './find'
import { helpFor } from './help'
import { toldElsewhere, untoldElsewhere } from './languages.fixture'
import { fromThreads } from './threads.fixture'
import { told } from './told.fixture'
import { untold } from './untold.fixture'
import { wordsOf } from './words'

const ids = (text: string) => kindsIn(text).map(({ id }) => id)

test.each(told)('%j speaks first of %s', (text, kind) => expect(ids(text)[0]).toBe(kind))

test.each(fromThreads)('%j speaks first of %s, as in a thread', (text, kind) => expect(ids(text)[0]).toBe(kind))

test.each(toldElsewhere)('%j speaks of %s, in another language', (text, kind) => expect(ids(text)[0]).toBe(kind))

test.each([...untold, ...untoldElsewhere])('%j speaks of none', (text) => expect(ids(text)).toEqual([]))

test('every kind is told by a text, has its own name and ends its sentences', () => {
  const names = kindRules.map(({ id }) => id)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set([...told, ...fromThreads].map(([, kind]) => kind))).toEqual(new Set(names))
  for (const { of, next } of kindRules) {
    expect(of).toMatch(/^\S.*\.$/)
    expect(next).toMatch(/[.”]$/)
  }
})

describe('the words of a text', () => {
  it('are those of names as well, and phrases of one sense are one', () => {
    expect(wordsOf('InvalidAudError')).toEqual(['invalid', 'aud', 'error'])
    expect(wordsOf('OAuthFlowError: DPoP')).toEqual(['oauth', 'flow', 'error', 'dpop'])
    expect(wordsOf("doesn't match; has not been found")).toEqual(['mismatch', '|', 'unknown'])
  })

  it('are not read together across a full stop', () => {
    expect(ids('The audience is listening. An invalid entry.')).toEqual([])
  })

  it('of a code of OAuth alone are left to it', () => {
    expect(ids('{"error":"invalid_grant"}')).toEqual([])
    expect(ids('{"error":"invalid_request","error_description":"PKCE is required"}')).toEqual(['pkce'])
  })
})

test('two kinds are told at most, and a general one only where there is no other', () => {
  expect(ids('jwt decode failed: token expired, audience invalid, signature invalid')).toEqual(['audience', 'expired'])
  expect(ids('invalid token: wrong issuer')).toEqual(['issuer'])
})

test.each([
  ['the grant was not found', 'authorization-server'],
  ['mcp connection closed', 'client'],
  ['{"message":"Unauthorized"}', 'resource-server'],
  ['The weather is fine', null],
  ["fatal: Authentication failed for 'https://git.example/a.git/'", null],
  ['max_tokens: 8192 > 4096, the maximum number of output tokens', null],
  ['APPLICATION FAILED TO START: a bean of type JwtDecoder could not be found', null],
])('of %j help says where it seems to come from', (text, at) => {
  const help = helpFor(text)
  expect(help.at).toBe(at)
  expect(help.next).toMatch(/\.$/)
})

test.each([
  'INFO auth: token accepted user=alice aud=https://mcp.example.com/mcp status=200',
  '{"level":"info","msg":"token validated","aud":"https://mcp.example.com/mcp"}',
  'Successfully authenticated user bob; access token not expired',
])('of %j no refusal is told', (text) => {
  expect(ids(text)).toEqual([])
  expect(helpFor(text).says).toMatch(/something that went well/)
})

test('a success beside a refusal is none', () =>
  expect(helpFor('token accepted\n401 Unauthorized').says).toMatch(/a server that refused/))

test('a claim that is listed beside a refusal is not what was refused', () => {
  expect(ids('level=warning msg="token rejected: signature is invalid" aud=mcp iss=x kid=k1')).toEqual(['signature'])
  expect(ids('JWT signature is invalid (aud: https://mcp.example.com/mcp)')).toEqual(['signature'])
  expect(ids('token rejected: invalid audience aud=a expected=b')).toEqual(['audience'])
})

test('the last cause of a chain of exceptions is told first, wherever it stands', () => {
  const chain = `invalid token: bad signature\n${'\tat a.B.c(B.java:1)\n'.repeat(2000)}Caused by: java.net.UnknownHostException: a`
  expect(ids(chain)).toEqual(['unreached', 'signature'])
  expect(ids('invalid token ---> System.Exception: wrong audience ---> x')).toEqual(['audience'])
})

test('nothing of a text is repeated, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...told.map(([text]) => text)))),
      (parts) => {
        const text = `${parts.join(' ')} canary`
        expect(JSON.stringify([kindsIn(text), helpFor(text)])).not.toContain('canary')
      },
    ),
  )
})
