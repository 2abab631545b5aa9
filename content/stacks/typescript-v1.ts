import type { DocumentedStack } from './documented'
import { ignoresOfJwt, jwtVerify } from './parts/jose'
import { gateAnswers, ignoresOfGate, secondWord } from './parts/sdk-gate'

const { audience: _, ...answers } = gateAnswers

export const typescriptV1 = {
  id: 'typescript-v1',
  name: 'MCP TypeScript SDK 1.x with jose',
  packages: [
    { name: '@modelcontextprotocol/sdk', version: '1.32.2' },
    { name: 'jose', version: '6.2.17' },
  ],
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
