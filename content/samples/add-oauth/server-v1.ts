// #region imports
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js'
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'
import {
  getOAuthProtectedResourceMetadataUrl,
  mcpAuthMetadataRouter,
} from '@modelcontextprotocol/sdk/server/auth/router.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import express, { type RequestHandler } from 'express'
import { issuer, keysAtHand, resource, TokenRefused, verify } from './verify'

const app = express()
const metadataUrl = getOAuthProtectedResourceMetadataUrl(new URL(resource))
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
    expectedResource: new URL(resource),
    requiredScopes: ['billing:read'],
    resourceMetadataUrl: metadataUrl,
    verifier: {
      async verifyAccessToken(token) {
        try {
          const { clientId, scopes, expiresAt } = await verify(token)
          return { token, clientId, scopes, expiresAt, resource: new URL(resource) } // verify() has compared aud
        } catch (error) {
          if (error instanceof TokenRefused)
            throw new InvalidTokenError(error.message)
          throw error // 500
        }
      },
    },
  }),
)
// #endregion

// #region step-up
const scopesOf: Record<string, readonly string[]> = {
  pay_invoice: ['billing:read', 'billing:write'],
}

/** v1 has no scopes per tool: the request is looked at before the transport sees it. */
const stepUp: RequestHandler = (req, res, next) => {
  const calls = [req.body]
    .flat()
    .filter((message) => message?.method === 'tools/call')
  const needed = calls.flatMap(({ params }) => scopesOf[params?.name] ?? [])
  if (needed.every((scope) => req.auth?.scopes.includes(scope))) return next()
  const challenge = [
    'error="insufficient_scope"',
    `scope="${[...new Set(needed)].join(' ')}"`,
  ]
  res.set(
    'WWW-Authenticate',
    `Bearer ${challenge.join(', ')}, resource_metadata="${metadataUrl}"`,
  )
  res.status(403).json({ error: 'insufficient_scope' })
}
// #endregion

// #region tools
app.post('/mcp', express.json(), stepUp, async (req, res) => {
  const server = new McpServer({ name: 'billing', version: '1.0.0' })
  server.registerTool('list_invoices', {}, async () => ({
    content: [{ type: 'text', text: 'No invoices.' }],
  }))
  server.registerTool('pay_invoice', {}, async () => ({
    content: [{ type: 'text', text: 'Paid.' }],
  }))
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true }) // no sessions
  res.on('close', () => server.close())
  await server.connect(transport as Transport)
  await transport.handleRequest(req, res, req.body)
})

export const listening = app.listen(Number(process.env.PORT ?? 3000))
// #endregion
