import { describe, expect, it } from 'vitest'
import { type DifferenceKind, comparators, difference, normalizeUri, parseUri } from './audience'

const own = 'https://billing.example.com/mcp'

/** Which comparisons pass: exact, normalized, one slash, prefix. */
const rows: readonly [aud: string, exact: boolean, normalized: boolean, slash: boolean, prefix: boolean, kind: DifferenceKind | null][] = [
  [own, true, true, true, true, null],
  [`${own}/`, false, false, true, true, 'slash'],
  ['https://BILLING.example.com/mcp', false, true, true, true, 'spelling'],
  ['https://billing.example.com:443/mcp', false, true, true, true, 'spelling'],
  ['https://billing.example.com', false, false, false, true, 'parent'],
  [`${own}/v2`, false, false, false, false, 'child'],
  ['https://billing.example.com/MCP', false, false, false, false, 'path-case'],
  ['http://billing.example.com/mcp', false, false, false, false, 'scheme'],
  ['billing.example.com/mcp', false, false, false, false, 'not-a-uri'],
  ['https://billing.example.com.evil.test/mcp', false, false, false, false, 'look-alike-host'],
  ['https://billing.example.com@evil.test/mcp', false, false, false, false, 'userinfo'],
  ['https:\\\\billing.example.com\\mcp', false, false, false, true, 'not-a-uri'],
  [` ${own}`, false, false, false, true, 'not-a-uri'],
  [`${own}#x`, false, false, false, true, 'fragment'],
  [`${own}?t=1`, false, false, false, true, 'query'],
  ['https://billing.example.com:8443/mcp', false, false, false, false, 'port'],
  ['https://billing.example.com/other', false, false, false, false, 'tenant'],
  ['https://issues.example.com/mcp', false, false, false, false, 'host'],
  ['https://b\u0456lling.example.com/mcp', false, false, false, false, 'unicode-host'],
  ['https://billing.example.com/mcp\u200b', false, false, false, false, 'invisible'],
  ['https://\u202ebilling.example.com/mcp', false, false, false, false, 'invisible'],
  ['*', false, false, false, false, 'wildcard'],
  ['agent-1', false, false, false, false, 'not-a-uri'],
]

describe.each(rows)('aud %s', (aud, exact, normalized, slash, prefix, kind) => {
  it('passes exactly the comparisons it should', () => {
    const own4 = [comparators.exact, comparators.normalized, comparators.slash, comparators.prefix]
    expect(own4.map((c) => c.matches(aud, own))).toEqual([exact, normalized, slash, prefix])
  })
  it('is named for what sets it apart', () => expect(difference(aud, own)).toBe(kind))
})

describe('RFC 3986', () => {
  it('splits without decoding', () => {
    expect(parseUri('https://u@h:1/p?q#f')).toEqual({ scheme: 'https', userinfo: 'u', host: 'h', port: '1', path: '/p', query: 'q', fragment: 'f' })
  })
  it.each(['https:billing.example.com', 'https:///', '//h/p', 'https://h/ space', 'https://h/%zz', ''])('refuses %j or leaves it whole', (text) => {
    expect(parseUri(text)?.host ?? '').toBe('')
  })
  it('folds scheme, host, port, empty path and the case of percent-encoding, and nothing else', () => {
    expect(normalizeUri('HTTPS://Example.COM:443')).toBe('https://example.com/')
    expect(normalizeUri('https://h/a%2fb')).toBe('https://h/a%2Fb')
    expect(normalizeUri('https://h/a/../b')).toBe('https://h/a/../b')
    expect(normalizeUri('http://h:443/')).toBe('http://h:443/')
  })
  it('answers at once for hostile text', () => {
    const hostile = `https://${'a'.repeat(100_000)}!${'%'.repeat(1000)}`
    expect(parseUri(hostile)).toBeNull()
  })
})
