import type { DocumentedStack } from './documented'
import { ignoresOfJwt, jwtVerify } from './parts/jose'
import { badTokenForKeys, namesAnError, noTolerance, oneAnswerForHeaders } from './parts/differs'
import { jose, mcpServer2 } from './parts/packages'
import { ignoresOfSecondWord, saidBySdk, secondWord } from './parts/sdk-gate'

const said = saidBySdk('{origin}/.well-known/oauth-protected-resource')
const nobody = 'No authorization provided'

export const mcpHandler = {
  id: 'mcp-handler',
  name: 'mcp-handler',
  packages: [{ name: 'mcp-handler', version: '2.4.0' }, mcpServer2, jose],
  checked: '2026-11-26',
  source: 'mcp-handler-npm',
  built:
    'withMcpAuth(…, { required: true }) with a verifyToken that calls jwtVerify and returns undefined for a bad token.',
  reads: secondWord,
  ...jwtVerify,
  expiryAgain: 'at',
  order: ['keys', 'token', 'expired', 'scope'],
  answers: {
    missing: said(401, 'invalid_token', nobody, namesAnError),
    header: said(401, 'invalid_token', nobody, oneAnswerForHeaders),
    token: said(401, 'invalid_token', nobody),
    keys: said(401, 'invalid_token', nobody, badTokenForKeys),
    scope: said(403, 'insufficient_scope', 'Insufficient scope'),
    expired: said(401, 'invalid_token', 'Token has expired', noTolerance),
  },
  ignores: [
    ...ignoresOfJwt,
    ...ignoresOfSecondWord,
    'The path of the resource: unless you give resourceMetadataPath, resource_metadata is the one of the host.',
    'Why a token was refused: every cause is “No authorization provided”.',
  ],
} as const satisfies DocumentedStack
