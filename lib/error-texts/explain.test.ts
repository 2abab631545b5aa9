import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ErrorText } from './entry'
import { explainer } from './explain'
import { longestText } from './unify'

const entry = (id: string, text: string, more: Partial<ErrorText> = {}): ErrorText => ({
  id,
  text,
  printedBy: 'one',
  means: 'm',
  fix: 'f',
  step: null,
  scenario: null,
  ...more,
})
const explain = explainer(
  [
    entry('aud', 'unexpected "aud" claim value'),
    entry('filled', 'rejected for client …: audience mismatch (got …, expected …)'),
    entry('short', 'audience mismatch'),
    entry('lower', 'signature verification failed'),
    entry('upper', 'Signature verification failed', { printedBy: 'two' }),
    entry('expired', 'token is expired', { also: ['ERR_OLD'] }),
  ],
  [
    { id: 'one', name: 'One', hints: ['one.js'] },
    { id: 'two', name: 'Two', hints: ['two.py'] },
  ],
)
const ids = (text: string) => explain(text).hits.map(({ id }) => id)

describe('a known text', () => {
  it.each([
    'unexpected "aud" claim value',
    '2026-11-26T07:00:00Z ERROR auth: JWTClaimValidationFailed: unexpected "aud" claim value at jwtVerify (x.js:1)',
    '{"level":"error","msg":"unexpected \\"aud\\" claim value"}',
    '{"msg":"{\\"error\\":\\"unexpected \\\\\\"aud\\\\\\" claim value\\"}"}',
    'UNEXPECTED “AUD” CLAIM VALUE',
    "unexpected 'aud'   claim\nvalue",
    'unexpected &quot;aud&quot; claim value',
    'unexpected \\u0022aud\\u0022 claim value',
    '\u001b[31munexpected "aud"\u001b[0m claim value',
    '\u001b[1;31munexpected\u001b[0m \u001b[4m"aud"\u001b[0m claim\u001b[K value',
    '{"msg":"\\u001b[31munexpected \\"aud\\"\\u001b[39m claim value"}',
    '^[[31munexpected "aud"^[[0m claim value',
    '[31munexpected "aud"[0m claim value',
    'unexpected &ldquo;aud&rdquo; claim&nbsp;value',
    '> it says unexpected "aud"\n> claim\n>> value',
    '| unexpected "aud"\n| claim value',
    '│ unexpected "aud"\n│ claim value',
    'unexpected &#8220;aud&#8221; claim value',
    'unexpected &#x27;aud&#x27; claim value',
    'unexpected &amp;quot;aud&amp;quot; claim value',
    'unexpected \\u201caud\\u201d claim value',
    'unexpected\u200b "aud"\ufeff claim\u00a0value',
    '2026-11-26T07:00:00.123Z\tstderr F {"time":"2026-11-26T07:00:00Z","err":"\\u001b[31munexpected \\\\\\"aud\\\\\\" claim value\\n"}',
    'http://localhost:3334/oauth/callback?error=access_denied&error_description=unexpected+%22aud%22+claim%20value&state=1',
  ])('is found in %j', (text) => {
    expect(ids(text)).toEqual(['aud'])
  })

  it('of a frame and what it holds is the inner one first', () => {
    const framed = explainer(
      [entry('frame', 'An error occurred while decoding: …', { frame: true }), entry('inner', 'bad aud')],
      [],
    )
    expect(framed('An error occurred while decoding: bad aud').hits.map(({ id }) => id)).toEqual(['inner', 'frame'])
    expect(framed('An error occurred while decoding: x').hits.map(({ id }) => id)).toEqual(['frame'])
  })

  it('hides one with more to fill in at the same place, and does without its full stop', () => {
    const one = explainer(
      [entry('any', 'missing "…" claim'), entry('aud', 'missing "aud" claim'), entry('dot', 'It ended.')],
      [],
    )
    expect(one('missing "aud" claim').hits.map(({ id }) => id)).toEqual(['aud'])
    expect(one('missing "iss" claim').hits.map(({ id }) => id)).toEqual(['any'])
    expect(one('It ended').hits.map(({ id }) => id)).toEqual(['dot'])
  })

  it('may be filled in, and the longer one counts', () => {
    expect(ids('Bearer token rejected for client agent-1: audience mismatch (got a, expected b)')).toEqual(['filled'])
    expect(ids('audience mismatch')).toEqual(['short'])
    expect(ids(`rejected for client ${'x'.repeat(500)}: audience mismatch (got a, expected b)`)).toEqual(['short'])
  })

  it('stands alone, not in the middle of a word', () => {
    expect(ids('the token is expiredness itself')).toEqual([])
    expect(ids('err="token is expired"')).toEqual(['expired'])
    expect(ids('code ERR_OLD')).toEqual(['expired'])
  })

  it('of two printers is first that of the one who is named, else of the one whose spelling it is', () => {
    expect(ids('signature verification failed')).toEqual(['lower', 'upper'])
    expect(ids('Signature verification failed')).toEqual(['upper', 'lower'])
    expect(ids('one.js: Signature verification failed')).toEqual(['lower', 'upper'])
  })
})

it('says nothing where nothing is known', () => {
  expect(explain('The weather is fine')).toEqual({
    facts: [],
    hits: [],
    kinds: [],
    help: expect.objectContaining({ at: null }),
    holdsToken: false,
    cut: false,
  })
  expect(explain('').hits).toEqual([])
})

it('tells of a token and of a cut, and repeats neither', () => {
  const token = `eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJjYW5hcnkifQ.c2lnbmF0dXJl`
  const told = explain(
    `HTTP/1.1 401 canary\nWWW-Authenticate: Bearer error="invalid_token", error_description="canary ${token}", resource_metadata="/canary"\n\n{"error":"canary","t":"${token}"} token is expired`,
  )
  expect(told.holdsToken).toBe(true)
  expect(told.hits.map(({ id }) => id)).toEqual(['expired'])
  expect(JSON.stringify(told)).not.toMatch(/canary|eyJ/)
  expect(explain('x'.repeat(longestText + 1)).cut).toBe(true)
})

it('reads the status where nothing else says anything, and the words where they do', () => {
  const told = (text: string) => [...explain(text).facts, ...explain(text).kinds].map(({ id }) => id)
  expect(told('Error POSTing to endpoint (HTTP 401): ')).toEqual(['bare-401'])
  expect(told('HTTP 401: wrong issuer')).toEqual(['issuer'])
  expect(explain('HTTP 401').help).toBeNull()
})

it('words beside a code of an authorization server are about what was sent there', () => {
  const { facts, kinds } = explain('{"error":"invalid_grant","error_description":"Token has been expired or revoked."}')
  expect([...facts, ...kinds].map(({ id }) => id)).toEqual(['invalid-grant'])
  expect(explain('error: Token has been expired or revoked').kinds.map(({ id }) => id)).toEqual(['expired'])
})

it.each(['refresh', 'ID', 'session'])('a token of another kind, as after %s, is none that is known', (kind) => {
  expect(ids(`the ${kind} token is expired`)).toEqual([])
})

it('never throws, whatever is pasted', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'www-authenticate: ',
      'Bearer ',
      'error="',
      '\\"',
      '…',
      'HTTP/1.1 401',
      '=',
      ',',
      '\n',
      '"error":"',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      expect(() => explain(parts.join(''))).not.toThrow()
    }),
  )
})

it('beside invalid_grant an expired token is the occasion, and no cause', () => {
  const { hits, facts } = explain('access token has expired\nrefresh failed: {"error":"invalid_grant"}')
  expect([...hits, ...facts].map(({ id }) => id)).toEqual(['invalid-grant'])
})

it('words that name the cause go before what many print for any', () => {
  const text = '{"error":"mfa_required","error_description":"Multifactor authentication required"}'
  expect(explain(text)).toMatchObject({ hits: [], kinds: [{ id: 'second-factor' }] })
})
