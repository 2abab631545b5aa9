// #region imports
import {
  createMcpExpressApp,
  mcpAuthMetadataRouter,
  requireBearerAuth,
} from '@modelcontextprotocol/express'
import { toNodeHandler } from '@modelcontextprotocol/node'
import {
  createMcpHandler,
  getOAuthProtectedResourceMetadataUrl,
  McpServer,
  OAuthError,
  OAuthErrorCode,
  requireScopes,
} from '@modelcontextprotocol/server'
import { issuer, keysAtHand, resource, TokenRefused, verify } from './verify'

const app = createMcpExpressApp({
  host: '0.0.0.0',
  allowedHosts: [new URL(resource).hostname, '127.0.0.1'],
})
// #endregion

// #region metadata
app.use(
  mcpAuthMetadataRouter({
    resourceServerUrl: new URL(resource),
    scopesSupported: ['billing:read', 'billing:write'],
    oauthMetadata: {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      response_types_supported: ['code'],
    },
  }),
)
// #endregion

// #region gate
app.use('/mcp', async (_req, res, next) => {
  if (await keysAtHand()) next()
  else
    res
      .status(503)
      .set('Retry-After', '5')
      .json({ error: 'temporarily_unavailable' })
})

app.use(
  '/mcp',
  requireBearerAuth({
    expectedResource: new URL(resource), // with express 2.0.2 or newer; 2.0.1 drops it
    requiredScopes: ['billing:read'],
    resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(new URL(resource)),
    verifier: {
      async verifyAccessToken(token) {
        try {
          const { clientId, scopes, expiresAt } = await verify(token)
          return { token, clientId, scopes, expiresAt, resource: new URL(resource) } // verify() has compared aud
        } catch (error) {
          if (error instanceof TokenRefused)
            throw new OAuthError(OAuthErrorCode.InvalidToken, error.message)
          throw error // 500
        }
      },
    },
  }),
)
// #endregion

// #region tools
const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'billing', version: '1.0.0' })
  server.registerTool('list_invoices', {}, async () => ({
    content: [{ type: 'text', text: 'No invoices.' }],
  }))
  server.registerTool(
    'pay_invoice',
    { scopeChallenge: requireScopes('billing:read', 'billing:write') }, // 403, and the client steps up
    async () => ({ content: [{ type: 'text', text: 'Paid.' }] }),
  )
  return server
})
const serve = toNodeHandler(handler)
app.all('/mcp', (req, res) => serve(req, res, req.body))

export const listening = app.listen(Number(process.env.PORT ?? 3000))
// #endregion
