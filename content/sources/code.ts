import type { Sources } from './source'

/** What the pages with code and the pages on bound tokens rest on. */
export const code = {
  'conformance-78': {
    title: 'modelcontextprotocol/conformance 78: tests for token audience validation',
    href: 'https://github.com/modelcontextprotocol/conformance/issues/78',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'conformance-105': {
    title: 'modelcontextprotocol/conformance 105: server auth tests',
    href: 'https://github.com/modelcontextprotocol/conformance/pull/105',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'conformance-394': {
    title: 'modelcontextprotocol/conformance 394: DPoP, client side',
    href: 'https://github.com/modelcontextprotocol/conformance/pull/394',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'conformance-395': {
    title: 'modelcontextprotocol/conformance 395: DPoP, server side',
    href: 'https://github.com/modelcontextprotocol/conformance/pull/395',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'typescript-sdk-2630': {
    title: 'typescript-sdk 2630: DPoP proof validation for servers',
    href: 'https://github.com/modelcontextprotocol/typescript-sdk/pull/2630',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'go-sdk-1139': {
    title: 'go-sdk 1139: DPoP for clients, proposed',
    href: 'https://github.com/modelcontextprotocol/go-sdk/issues/1139',
    checked: '2026-11-25',
    mark: 'quote',
  },
  'oidc-provider': {
    title: 'oidc-provider 9.13.3',
    href: 'https://www.npmjs.com/package/oidc-provider/v/9.13.3',
    checked: '2026-11-25',
    mark: 'read',
  },
} as const satisfies Sources
