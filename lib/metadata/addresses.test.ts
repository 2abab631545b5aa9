import { describe, expect, it, test } from 'vitest'
import {
  askable,
  issuerBehind,
  issuerMetadataUrls,
  resourceBehind,
  resourceMetadataUrls,
  typedAddress,
} from './addresses'

describe('well-known addresses', () => {
  it.each([
    [
      'https://h/mcp',
      ['https://h/.well-known/oauth-protected-resource/mcp', 'https://h/.well-known/oauth-protected-resource'],
    ],
    [
      'https://h/a/b',
      ['https://h/.well-known/oauth-protected-resource/a/b', 'https://h/.well-known/oauth-protected-resource'],
    ],
    ['https://h', ['https://h/.well-known/oauth-protected-resource']],
    ['https://h/', ['https://h/.well-known/oauth-protected-resource']],
    ['urn:x', []],
  ])('of the resource %s', (resource, urls) => expect(resourceMetadataUrls(resource)).toEqual(urls))
  it.each([
    [
      'https://h/t',
      [
        'https://h/.well-known/oauth-authorization-server/t',
        'https://h/.well-known/openid-configuration/t',
        'https://h/t/.well-known/openid-configuration',
      ],
    ],
    [
      'https://h/t/',
      [
        'https://h/.well-known/oauth-authorization-server/t',
        'https://h/.well-known/openid-configuration/t',
        'https://h/t/.well-known/openid-configuration',
      ],
    ],
    ['https://h', ['https://h/.well-known/oauth-authorization-server', 'https://h/.well-known/openid-configuration']],
    ['https://h/', ['https://h/.well-known/oauth-authorization-server', 'https://h/.well-known/openid-configuration']],
    ['https://h?x', []],
    ['h', []],
  ])('of the issuer %s', (issuer, urls) => expect(issuerMetadataUrls(issuer)).toEqual(urls))
  test('and back', () => {
    for (const of of ['https://h/mcp', 'https://h', 'https://h/a/b?x=1'])
      expect(resourceBehind(resourceMetadataUrls(of)[0] ?? '')).toBe(of)
    for (const url of issuerMetadataUrls('https://h/t')) expect(issuerBehind(url)).toBe('https://h/t')
    expect([resourceBehind('https://h/mcp'), issuerBehind('https://h/t')]).toEqual([null, null])
  })
})

describe('an address to ask', () => {
  it.each([
    ['https://mcp.example.com/mcp', 'https://mcp.example.com/mcp'],
    ['  https://MCP.example.com:443/mcp#x ', 'https://mcp.example.com/mcp'],
    ['https://mcp.example.com', 'https://mcp.example.com'],
    ['https://mcp.example.com/', 'https://mcp.example.com/'],
    ['http://localhost:3001/mcp', 'http://localhost:3001/mcp'],
    ['http://127.0.0.1:3001/mcp?tenant=1', 'http://127.0.0.1:3001/mcp?tenant=1'],
    [
      'https://login.example.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0',
      'https://login.example.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0',
    ],
  ])('%s', (typed, url) => expect(askable(typed)).toEqual({ url }))
  it.each([
    '',
    'mcp.example.com/mcp',
    'http://mcp.example.com/mcp',
    'http://localhost.evil.example/mcp',
    'ftp://h/x',
    'javascript:alert(1)',
    'https:mcp.example.com',
    'https://user:pass@h/mcp',
    `https://h/${'x'.repeat(3000)}`,
    'https://h/sse?access_token=mF_9.B5f-4.1JqM',
    'https://h/mcp?api_key=sk-1234567890abcdef',
    'https://h/mcp/eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwczovL2EifQ.c2lnbmF0dXJlLXNpZ25hdHVyZS1zaWduYXR1cmU',
  ])('not %s', (typed) => expect(askable(typed)).toHaveProperty('says'))
})

test.each([
  ['mcp.example.com/mcp', 'https://mcp.example.com/mcp'],
  ['MCP.example.com', 'https://mcp.example.com'],
  ['mcp.example.com:8443/mcp?a=b', 'https://mcp.example.com:8443/mcp?a=b'],
  ['localhost:3000/mcp', 'http://localhost:3000/mcp'],
  ['"https://mcp.example.com/mcp"', 'https://mcp.example.com/mcp'],
  ['<https://mcp.example.com/mcp>', 'https://mcp.example.com/mcp'],
  ['http://localhost:3000/mcp', 'http://localhost:3000/mcp'],
])('typed as %s it is asked', (text, url) => expect(typedAddress(text)).toEqual({ url }))

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'mcp',
  'http://mcp.example.com',
  'user@mcp.example.com',
  'npx mcp-remote https://a.example',
  '',
])('typed as “%s” it is refused in words', (text) => expect(typedAddress(text)).toHaveProperty('says'))
