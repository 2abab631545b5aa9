/** Packages that several stacks are built with, in the versions that `scripts/parity` runs. */
export const jose = { name: 'jose', version: '6.2.17' } as const
export const mcpSdk1 = { name: '@modelcontextprotocol/sdk', version: '1.32.2' } as const
export const mcpServer2 = { name: '@modelcontextprotocol/server', version: '2.4.0' } as const
