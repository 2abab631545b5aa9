import type { DocumentedStack } from './documented'
import { gateAnswers, gateOrder } from './parts/sdk-gate'
import { mcpSdk1 } from './parts/packages'
import { typescriptV2 } from './typescript-v2'

export const expectedResource = {
  ...typescriptV2,
  id: 'expected-resource',
  name: 'MCP TypeScript SDK, expectedResource',
  packages: [...typescriptV2.packages, mcpSdk1],
  built:
    'requireBearerAuth({ expectedResource }); the verifier calls jwtVerify without audience and reports the matching aud as a URL.',
  always: { ...typescriptV2.always, otherNames: [] },
  alwaysMakes: [...typescriptV2.alwaysMakes, 'audience-presence', 'audience'],
  order: gateOrder,
  answers: gateAnswers,
} as const satisfies DocumentedStack
