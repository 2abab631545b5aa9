import type { Sources } from './source'

/** The packages that parity is run with. */
export const stackSources = {
  'mcp-typescript-sdk-1-32-2': {
    title: '@modelcontextprotocol/sdk 1.32.2',
    href: 'https://www.npmjs.com/package/@modelcontextprotocol/sdk/v/1.32.2',
    checked: '2026-11-26',
    mark: 'read',
  },
  'express-oauth2-jwt-bearer': {
    title: 'express-oauth2-jwt-bearer 1.10.0',
    href: 'https://www.npmjs.com/package/express-oauth2-jwt-bearer/v/1.10.0',
    checked: '2026-11-26',
    mark: 'read',
  },
  'mcp-ts-v2-npm': {
    title: '@modelcontextprotocol/server 2.4.0 on npm',
    href: 'https://www.npmjs.com/package/@modelcontextprotocol/server/v/2.4.0',
    checked: '2026-11-26',
    mark: 'read',
  },
  'mcp-auth-npm': {
    title: 'mcp-auth 0.2.0 on npm',
    href: 'https://www.npmjs.com/package/mcp-auth/v/0.2.0',
    checked: '2026-11-26',
    mark: 'read',
  },
  'jose-6-2-17': {
    title: 'jose 6.2.17 on npm',
    href: 'https://www.npmjs.com/package/jose/v/6.2.17',
    checked: '2026-11-26',
    mark: 'read',
  },
  'mcp-handler-npm': {
    title: 'mcp-handler 2.4.0 on npm',
    href: 'https://www.npmjs.com/package/mcp-handler/v/2.4.0',
    checked: '2026-11-26',
    mark: 'read',
  },
  'fastmcp-npm': {
    title: 'fastmcp 4.20.16 on npm',
    href: 'https://www.npmjs.com/package/fastmcp/v/4.20.16',
    checked: '2026-11-26',
    mark: 'read',
  },
} as const satisfies Sources
