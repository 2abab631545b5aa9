import type { OAuthMetadata } from '@modelcontextprotocol/server'
import { createMcpHandler, OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server'
import {
  getOAuthProtectedResourceMetadataUrl,
  localhostHostValidation,
  mcpAuthMetadataRouter,
  requireBearerAuth,
} from '@modelcontextprotocol/express'
import { toNodeHandler } from '@modelcontextprotocol/node'
import express, { type Express, type RequestHandler } from 'express'
import { makeTools, type ServerName } from './tools'
import { type TrustedIssuer, verifierOf } from './verify'

/** One of the lab's MCP servers. */
export interface LabServer {
  readonly name: ServerName
  readonly careless: boolean
  /** Its address, which is also what it calls itself. */
  readonly resource: string
}

/** What the servers need to know of the authorization server. */
export interface Trust {
  /** Whose metadata clients are sent to. */
  readonly metadata: OAuthMetadata
  readonly issuers: readonly TrustedIssuer[]
  /** Scopes that a token needs. */
  readonly scopes: readonly string[]
}

/** An MCP server on the official SDK: Streamable HTTP at its path, protected resource metadata where RFC 9728 has it. */
export function appOf({ name, careless, resource }: LabServer, { metadata, issuers, scopes }: Trust): Express {
  const verify = verifierOf(resource, issuers, { careless })
  const url = new URL(resource)
  const app = express()
  app.disable('x-powered-by')
  app.use(localhostHostValidation(), readable)
  app.use(
    mcpAuthMetadataRouter({
      oauthMetadata: metadata,
      resourceServerUrl: url,
      scopesSupported: [...scopes],
      resourceName: careless ? `${name}, careless` : name,
    }),
  )
  const gate = requireBearerAuth({
    resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(url),
    requiredScopes: [...scopes],
    verifier: {
      verifyAccessToken: async (token) => {
        try {
          return await verify(token)
        } catch {
          // Only this error becomes a 401; what jose throws would be a 500.
          throw new OAuthError(OAuthErrorCode.InvalidToken, 'The token is not valid here')
        }
      },
    },
  })
  const handle = toNodeHandler(createMcpHandler(makeTools[name]()))
  app.all(url.pathname, gate, express.json(), (request, response) => void handle(request, response, request.body))
  return app
}

/** A page may read what is answered, the challenge as well. It is not given a token, nor sent one by a browser. */
const readable: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'WWW-Authenticate, Mcp-Session-Id',
  })
  if (request.method !== 'OPTIONS' || request.path.startsWith('/.well-known/')) return next()
  response
    .set({
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, Accept, Mcp-Protocol-Version, Mcp-Session-Id, Mcp-Method, Mcp-Name',
    })
    .status(204)
    .end()
}
