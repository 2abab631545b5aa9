import type { DocumentedStack } from './documented'
import { ignoresOfJwt } from './parts/jose'
import { jose, mcpServer2 } from './parts/packages'
import { ignoresOfGate } from './parts/sdk-gate'
import { typescriptV1 } from './typescript-v1'

export const typescriptV2 = {
  ...typescriptV1,
  id: 'typescript-v2',
  name: 'MCP TypeScript SDK 2.x with jose',
  packages: [mcpServer2, { name: '@modelcontextprotocol/express', version: '2.0.2' }, jose],
  source: 'mcp-ts-v2-npm',
  built: 'requireBearerAuth with a verifier that calls jwtVerify and throws OAuthError(InvalidToken) for a bad token.',
  ignores: [...ignoresOfJwt, ...ignoresOfGate],
} as const satisfies DocumentedStack
