// @modelcontextprotocol/server with @modelcontextprotocol/express: its gate, and the endpoint behind it.
import { requireBearerAuth } from '@modelcontextprotocol/express'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, McpServer, OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server'
import { metadataOf, scopesNeeded } from '../settings.mjs'
import { authInfo, isOfTheToken, verifierOf } from '../verifier.mjs'

export const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'parity', version: '1.0.0' })
  server.registerTool('whoami', {}, async () => ({ content: [{ type: 'text', text: 'Alice' }] }))
  return server
})
const node = toNodeHandler(handler)

/** An MCP server with one tool, without sessions. */
export const endpoint = (request, response) => node(request, response, request.body)

const gate = (target, verifyAccessToken, more = {}) =>
  requireBearerAuth({
    requiredScopes: scopesNeeded(target),
    resourceMetadataUrl: metadataOf(target),
    verifier: { verifyAccessToken },
    ...more,
  })

const orInvalidToken = (error) => {
  throw isOfTheToken(error) ? new OAuthError(OAuthErrorCode.InvalidToken, 'Invalid token') : error
}

export const gates = {
  'typescript-v2'(target, keysAt) {
    const verify = verifierOf(target, keysAt)
    return gate(target, async (token) => authInfo(token, await verify(token).catch(orInvalidToken), target))
  },
  'typescript-v2-unwrapped'(target, keysAt) {
    const verify = verifierOf(target, keysAt)
    return gate(target, async (token) => authInfo(token, await verify(token), target))
  },
  'expected-resource-v2'(target, keysAt) {
    const verify = verifierOf(target, keysAt, { audience: false })
    const verifyAccessToken = async (token) => {
      const payload = await verify(token).catch(orInvalidToken)
      const mine = [payload.aud].flat().includes(target.resource)
      return { ...authInfo(token, payload, target), ...(mine && { resource: new URL(target.resource) }) }
    }
    return gate(target, verifyAccessToken, { expectedResource: new URL(target.resource) })
  },
}
