import type { DocumentedStack } from './documented'
import { serverError } from './parts/sdk-gate'
import { builtUnwrapped, unwrapped } from './parts/unwrapped'
import { typescriptV1 } from './typescript-v1'

export const typescriptV1Unwrapped = {
  ...typescriptV1,
  id: 'typescript-v1-unwrapped',
  name: 'MCP TypeScript SDK 1.x, jose’s errors let through',
  built: builtUnwrapped,
  answers: { ...typescriptV1.answers, token: serverError(unwrapped) },
} as const satisfies DocumentedStack
