// @modelcontextprotocol/sdk: its gate, and the endpoint behind it.
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js'
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { metadataOf, scopesNeeded } from '../settings.mjs'
import { authInfo, isOfTheToken, verifierOf } from '../verifier.mjs'

/** An MCP server with one tool, without sessions. */
export async function endpoint(request, response) {
  const server = new McpServer({ name: 'parity', version: '1.0.0' })
  server.registerTool('whoami', {}, async () => ({ content: [{ type: 'text', text: 'Alice' }] }))
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
  response.on('close', () => {
    transport.close()
    server.close()
  })
  await server.connect(transport)
  await transport.handleRequest(request, response, request.body)
}

const gate = (target, verifyAccessToken, more = {}) =>
  requireBearerAuth({
    requiredScopes: scopesNeeded(target),
    resourceMetadataUrl: metadataOf(target),
    verifier: { verifyAccessToken },
    ...more,
  })

const orInvalidToken = (error) => {
  throw isOfTheToken(error) ? new InvalidTokenError('Invalid token') : error
}

export const gates = {
  'typescript-v1'(target, keysAt) {
    const verify = verifierOf(target, keysAt)
    return gate(target, async (token) => authInfo(token, await verify(token).catch(orInvalidToken), target))
  },
  'typescript-v1-unwrapped'(target, keysAt) {
    const verify = verifierOf(target, keysAt)
    return gate(target, async (token) => authInfo(token, await verify(token), target))
  },
  'expected-resource'(target, keysAt) {
    const verify = verifierOf(target, keysAt, { audience: false })
    const verifyAccessToken = async (token) => {
      const payload = await verify(token).catch(orInvalidToken)
      const mine = [payload.aud].flat().includes(target.resource)
      return { ...authInfo(token, payload, target), ...(mine && { resource: new URL(target.resource) }) }
    }
    return gate(target, verifyAccessToken, { expectedResource: new URL(target.resource) })
  },
}
