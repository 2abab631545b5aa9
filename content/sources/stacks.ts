import type { Sources } from './source'

/** The packages that parity is run with, where no other page cites them. */
export const stackSources = {
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
