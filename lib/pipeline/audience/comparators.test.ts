import { describe, expect, it } from 'vitest'
import { audienceChecks } from './checks'
import { comparators } from './comparators'
import { audienceComparisons, comparesClient } from './comparisons'
import { inGroup } from '../checks'
import { normalizeUri, parseUri } from './uri'
import { type DifferenceKind, missKinds, saysOf } from './miss-kinds'
import { difference, nearestMiss } from './mismatch'

const own = 'https://billing.example.com/mcp'

/** Which comparisons pass: exact, normalized, one slash, prefix. */
const rows: readonly [
  aud: string,
  exact: boolean,
  normalized: boolean,
  slash: boolean,
  prefix: boolean,
  kind: DifferenceKind | null,
][] = [
  [own, true, true, true, true, null],
  [`${own}/`, false, false, true, true, 'slash'],
  ['https://BILLING.example.com/mcp', false, true, true, true, 'spelling'],
  ['https://billing.example.com:443/mcp', false, true, true, true, 'spelling'],
  ['https://billing.example.com', false, false, false, true, 'parent'],
  [`${own}/v2`, false, false, false, false, 'child'],
  ['https://billing.example.com/MCP', false, false, false, false, 'path-case'],
  ['http://billing.example.com/mcp', false, false, false, false, 'scheme'],
  ['billing.example.com/mcp', false, false, false, false, 'no-scheme'],
  ['https://billing.example.com.evil.test/mcp', false, false, false, false, 'look-alike-host'],
  ['https://billing.example.com@evil.test/mcp', false, false, false, false, 'userinfo'],
  ['https:\\\\billing.example.com\\mcp', false, false, false, true, 'repaired'],
  [` ${own}`, false, false, false, true, 'repaired'],
  [`${own}#x`, false, false, false, true, 'fragment'],
  [`${own}?t=1`, false, false, false, true, 'query'],
  ['https://billing.example.com:8443/mcp', false, false, false, false, 'port'],
  ['https://billing.example.com/other', false, false, false, false, 'tenant'],
  ['https://issues.example.com/mcp', false, false, false, false, 'host'],
  ['https://b\u0456lling.example.com/mcp', false, false, false, false, 'unicode'],
  ['https://billing.example.com/mcp\u200b', false, false, false, false, 'invisible'],
  ['https://\u202ebilling.example.com/mcp', false, false, false, false, 'invisible'],
  ['*', false, false, false, false, 'wildcard'],
  ['agent-1', false, false, false, false, 'name'],
]

describe.each(rows)('aud %s', (aud, exact, normalized, slash, prefix, kind) => {
  it('passes exactly the comparisons it should', () => {
    const own4 = [comparators.exact, comparators.normalized, comparators.slash, comparators.prefix]
    expect(own4.map((c) => c.matches(aud, own))).toEqual([exact, normalized, slash, prefix])
  })
  it('is named for what sets it apart', () => expect(difference(aud, own)).toBe(kind))
})

it.each<[string, DifferenceKind]>([
  ['https://billing.example.com/%6Dcp', 'encoding'],
  ['https://billing%2Eexample.com/mcp', 'encoding'],
  ['https://billing.example.com/a/../mcp', 'dot-segments'],
  ['https://billing.example.com/./mcp', 'dot-segments'],
  ['https://billing.example.com/..', 'parent'],
  ['https://billing.example.com./mcp', 'root-dot'],
  ['https://billing.example.com//mcp', 'slash'],
  ['https://billing.example.com/mcp//', 'slash'],
  ['//billing.example.com/mcp', 'no-scheme'],
  ['https:billing.example.com/mcp', 'repaired'],
  ['https://eu.billing.example.com/mcp', 'subdomain'],
  ['https://example.com/mcp', 'parent-host'],
  ['https://xn--blling-4of.example.com/mcp', 'unicode'],
  ['https://bi11ing.example.com/mcp', 'look-alike-host'],
  ['https://billing-example.com/mcp', 'look-alike-host'],
  ['https://biling.example.com/mcp', 'look-alike-host'],
  ['https://blliing.example.com/mcp', 'look-alike-host'],
  ['https://evil-billing.example.com/mcp', 'look-alike-host'],
  ['https://billing2.example.com/mcp', 'host'],
  ['http://issues.example.com/mcp', 'host'],
  ['9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22', 'guid'],
  ['api://default', 'identifier'],
  ['wss://billing.example.com/mcp', 'scheme'],
  ['https://billing.example.com', 'parent'],
  ['https:///mcp', 'malformed'],
  ['https://billing.example.com\\@evil.test/mcp', 'malformed'],
  ['https%3A%2F%2Fbilling.example.com%2Fmcp', 'malformed'],
  ['https://billing.example.com/mcp https://issues.example.com/mcp', 'list'],
  ['["https://billing.example.com/mcp"]', 'list'],
  ['https://billing.example.com/m\u0441p', 'unicode'],
  ['https://billing.example.com/mcp\ufe0f', 'invisible'],
  ['https://billing.example.com/admin?t=1', 'tenant'],
  ['urn:example:billing', 'identifier'],
])('aud %s misses by its %s', (aud, kind) => expect(difference(aud, own)).toBe(kind))

it.each<[string, string, DifferenceKind]>([
  ['https://h/', 'https://h', 'slash'],
  ['https://h/a%2fb', 'https://h/a%2Fb', 'spelling'],
  ['https://h/mcp', 'https://h/mcp#x', 'fragment'],
  ['https://b\u00fccher.example/', 'https://xn--bcher-kva.example/', 'repaired'],
  ['http://127.0.0.10/', 'http://127.0.0.1/', 'host'],
  ['Billing', 'billing', 'other-name'],
])('%s misses %s by its %s', (aud, resource, kind) => expect(difference(aud, resource)).toBe(kind))

it('forgives one slash at the end of the path, and no other', () => {
  const passes = (aud: string, resource: string) => comparators.slash.matches(aud, resource)
  expect([
    passes('https://h/', 'https://h'),
    passes('https://h', 'https://h/'),
    passes('https://h/m/', 'https://H/m'),
  ]).toEqual([true, true, true])
  expect([passes('https://h/m?t=/', 'https://h/m?t='), passes('https://h/m//', 'https://h/m')]).toEqual([false, false])
})

it('speaks of the nearest of several audiences', () => {
  const values = ['https://issues.example.com/mcp', `${own}/`, 'account']
  expect(nearestMiss(values, ['4a0c4b1e', own])).toEqual({ aud: `${own}/`, name: own, kind: 'slash' })
  expect(nearestMiss([], [own])).toBeNull()
})

it.each([
  ['https://h:8443/mcp', 'https://h/mcp', '8443 and 443'],
  ['https://h/mcp', 'https://h:8443/mcp', '443 and 8443'],
  ['http://h', 'http://h:3000/mcp', '80 and 3000'],
])('says which ports differ: %s and %s', (aud, resource, ports) => {
  expect(difference(aud, resource)).toBe('port')
  expect(saysOf('port', aud, resource)).toBe(
    `The token is for ${aud}; this server is ${resource}. Their ports are ${ports}.`,
  )
  // One program may well answer at both.
  expect(missKinds.port.because).not.toMatch(/program/)
})

it('says nothing of ports that cannot be told', () =>
  expect(saysOf('port', 'x://h:1', 'x://h')).toBe('The token is for x://h:1; this server is x://h.'))

describe('RFC 3986', () => {
  it('splits without decoding', () => {
    expect(parseUri('https://u@h:1/p?q#f')).toEqual({
      scheme: 'https',
      userinfo: 'u',
      host: 'h',
      port: '1',
      path: '/p',
      query: 'q',
      fragment: 'f',
    })
  })
  it.each(['https:billing.example.com', 'https:///', '//h/p', 'https://h/ space', 'https://h/%zz', ''])(
    'refuses %j or leaves it whole',
    (text) => {
      expect(parseUri(text)?.host ?? '').toBe('')
    },
  )
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

it('the checks of aud are those of the group', () => expect(audienceChecks).toEqual(inGroup('audience')))

it('lists every way of comparing in its order, with what it looks at', () => {
  expect(Object.keys(comparators)).toEqual([...audienceComparisons])
  for (const way of audienceComparisons) expect(comparesClient(way)).toBe(comparators[way].compares === 'client')
})
