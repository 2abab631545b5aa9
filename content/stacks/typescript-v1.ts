import type { DocumentedStack } from './documented'
import { ignoresOfJwt, jwtVerify } from './parts/jose'
import { jose, mcpSdk1 } from './parts/packages'
import { gateAnswers, ignoresOfGate, secondWord } from './parts/sdk-gate'

const { audience: _, ...answers } = gateAnswers

export const typescriptV1 = {
  id: 'typescript-v1',
  name: 'MCP TypeScript SDK 1.x with jose',
  packages: [mcpSdk1, jose],
  checked: '2026-11-26',
  source: 'mcp-typescript-sdk-1-32-2',
  built: 'requireBearerAuth with a verifier that calls jwtVerify and throws InvalidTokenError for a bad token.',
  reads: secondWord,
  ...jwtVerify,
  needs: ['exp'],
  expiryAgain: 'after',
  order: ['keys', 'token', 'scope', 'expired'],
  answers,
  ignores: [
    ...ignoresOfJwt,
    ...ignoresOfGate,
    'Quotation marks in what the verifier throws: they break WWW-Authenticate, so throw words without them.',
  ],
} as const satisfies DocumentedStack
