import { inTypeScript, lines } from '../quote'
import { rulesOf } from '../rules'
import type { Takeaway } from '../takeaway'
import { needsServer, type Target } from '../target'
import { everyFeature, head } from './head'
import { joseImports, typeScriptCore } from './typescript-core'

const common = {
  group: 'Check it in your server',
  language: 'TypeScript',
  mediaType: 'text/typescript',
  holds: 'policy',
  needs: needsServer,
} as const

export const mcpV2: Target = {
  ...common,
  id: 'mcp-typescript-v2',
  title: 'MCP SDK for TypeScript, v2',
  about: 'The middleware that goes before /mcp in an Express app with @modelcontextprotocol/server 2.',
  file: 'auth-v2.ts',
  write: (given) =>
    written(given, {
      about:
        'Needs @modelcontextprotocol/server 2.4, @modelcontextprotocol/express 2.0.2 (2.0.1 drops expectedResource) and jose 6.',
      imports: lines(
        "import { requireBearerAuth } from '@modelcontextprotocol/express'",
        "import { OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server'",
        "import type { RequestHandler } from 'express'",
      ),
      refusal: 'new OAuthError(OAuthErrorCode.InvalidToken, error.message)',
    }),
}

export const mcpV1: Target = {
  ...common,
  id: 'mcp-typescript-v1',
  title: 'MCP SDK for TypeScript, v1',
  about: 'The middleware that goes before /mcp in an Express app with @modelcontextprotocol/sdk 1.',
  file: 'auth-v1.ts',
  write: (given) =>
    written(given, {
      about: 'Needs @modelcontextprotocol/sdk 1.32 (older ones have no expectedResource) and jose 6.',
      imports: lines(
        "import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js'",
        "import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'",
        "import type { RequestHandler } from 'express'",
      ),
      refusal: 'new InvalidTokenError(error.message)',
    }),
}

interface Differs {
  readonly about: string
  readonly imports: string
  /** The one error that the SDK answers with 401: it answers 500 to any other. */
  readonly refusal: string
}

function written(given: Takeaway, { about, imports, refusal }: Differs): string {
  const { audiences, scopes, metadata } = rulesOf(given)
  return lines(
    head('//', given, everyFeature, about),
    imports,
    joseImports(given),
    '',
    typeScriptCore(given),
    '',
    'const whenKeysAreAtHand: RequestHandler = async (_request, response, next) => {',
    '  if (await keysAtHand()) next()',
    "  else response.status(503).set('Retry-After', '5').end()",
    '}',
    '',
    "/** app.use('/mcp', auth) before the transport. */",
    'export const auth: RequestHandler[] = [',
    '  whenKeysAreAtHand,',
    '  requireBearerAuth({',
    audiences ? '    expectedResource: new URL(resource),' : null,
    scopes.length > 0 ? '    requiredScopes: neededScopes,' : null,
    `    resourceMetadataUrl: ${inTypeScript(metadata)},`,
    '    verifier: {',
    '      async verifyAccessToken(token) {',
    '        try {',
    '          const { clientId, scopes, expiresAt } = await verify(token)',
    audiences
      ? '          return { token, clientId, scopes, expiresAt, resource: new URL(resource) } // verify() has compared aud'
      : '          return { token, clientId, scopes, expiresAt }',
    '        } catch (error) {',
    '          if (error instanceof TokenRefused)',
    `            throw ${refusal} // 401`,
    '          throw error // 500: not the fault of the token',
    '        }',
    '      },',
    '    },',
    '  }),',
    ']',
    '',
  )
}
