import type { DocumentedStack } from './documented'
import { serverError } from './parts/sdk-gate'
import { builtUnwrapped, unwrapped } from './parts/unwrapped'
import { typescriptV2 } from './typescript-v2'

export const typescriptV2Unwrapped = {
  ...typescriptV2,
  id: 'typescript-v2-unwrapped',
  name: 'MCP TypeScript SDK 2.x, jose’s errors let through',
  built: builtUnwrapped,
  answers: { ...typescriptV2.answers, token: serverError(unwrapped) },
} as const satisfies DocumentedStack
