// @modelcontextprotocol/server with @modelcontextprotocol/express: its gate, and the endpoint behind it.
import { requireBearerAuth } from '@modelcontextprotocol/express'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, McpServer, OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server'
import { gatesOf } from './gates.mjs'

export const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'parity', version: '1.0.0' })
  server.registerTool('whoami', {}, async () => ({ content: [{ type: 'text', text: 'Alice' }] }))
  return server
})
const node = toNodeHandler(handler)

/** An MCP server with one tool, without sessions. */
export const endpoint = (request, response) => node(request, response, request.body)

const { wrapped, unwrapped, expectedResource } = gatesOf(
  requireBearerAuth,
  () => new OAuthError(OAuthErrorCode.InvalidToken, 'Invalid token'),
)

export const gates = {
  'typescript-v2': wrapped,
  'typescript-v2-unwrapped': unwrapped,
  'expected-resource-v2': expectedResource,
}
