import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { headersFor, parseHeaders } from './headers.mjs'

const rules = parseHeaders(`# all
/*
  X-Frame-Options: DENY
  Content-Security-Policy: frame-ancestors 'none'
  Vary: a

/embed/*
  ! X-Frame-Options
  Vary: b
/one
  X-One: 1
`)

describe('a file of headers', () => {
  it('says what every path gets', () =>
    expect(headersFor(rules, '/docs/')).toEqual({
      'x-frame-options': 'DENY',
      'content-security-policy': "frame-ancestors 'none'",
      vary: 'a',
    }))
  it('takes back and adds for some', () =>
    expect(headersFor(rules, '/embed/x')).toEqual({
      'content-security-policy': "frame-ancestors 'none'",
      vary: 'a, b',
    }))
  it('means a path without a star exactly', () => {
    expect(headersFor(rules, '/one')).toHaveProperty('x-one', '1')
    expect(headersFor(rules, '/one/')).not.toHaveProperty('x-one')
  })
  it.each(['  X-Early: 1', '/*\n  nonsense', '/*\nX-Not-Below: 1'])('is refused with its line: %j', (text) =>
    expect(() => parseHeaders(text)).toThrow(/^_headers, line \d: /),
  )
})

test('the site’s own forbids frames, sniffing and referrers', () => {
  const own = parseHeaders(readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8'))
  expect(headersFor(own, '/playground/')).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  for (const frame of ['/import/frame.html', '/import/frame'])
    expect(headersFor(own, frame)).toMatchObject({
      'content-security-policy': "frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
    })
  expect(headersFor(own, '/import/')).toHaveProperty('x-frame-options', 'DENY')
  expect(headersFor(own, '/playground/')).not.toHaveProperty('cache-control')
  expect(headersFor(own, '/_next/static/a.js')).toHaveProperty('cache-control', 'public, max-age=31536000, immutable')
})
