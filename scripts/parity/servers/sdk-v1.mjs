// @modelcontextprotocol/sdk: its gate, and the endpoint behind it.
import { InvalidTokenError } from '@modelcontextprotocol/sdk/server/auth/errors.js'
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { gatesOf } from './gates.mjs'

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

const { wrapped, unwrapped, expectedResource } = gatesOf(
  requireBearerAuth,
  () => new InvalidTokenError('Invalid token'),
)

export const gates = {
  'typescript-v1': wrapped,
  'typescript-v1-unwrapped': unwrapped,
  'expected-resource': expectedResource,
}
