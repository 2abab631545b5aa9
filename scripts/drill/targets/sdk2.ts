import { requireBearerAuth } from '@modelcontextprotocol/express'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, McpServer, OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server'
import { type Handler, metadataUrl, serve, type Target } from './target'
import { joseVerifier, known } from './verify'

function mcp(legacy: 'reject' | undefined): Handler {
  const make = () => {
    const server = new McpServer({ name: 'target', version: '1.0.0' })
    server.registerTool('whoami', {}, async () => ({ content: [{ type: 'text', text: 'somebody' }] }))
    return server
  }
  const handle = toNodeHandler(createMcpHandler(make, legacy ? { legacy } : {}))
  return (request, response) => void handle(request, response, request.body)
}

type Compares = 'jose' | 'nobody' | 'expectedResource'

const start =
  (compares: Compares, legacy?: 'reject'): Target['start'] =>
  (issuer) =>
    serve((app, resource) => {
      const verify = joseVerifier(issuer, compares === 'jose' ? { audience: resource } : {})
      const verifyAccessToken = async (token: string) => {
        try {
          const payload = await verify(token)
          const named = typeof payload.aud === 'string' && URL.canParse(payload.aud) ? payload.aud : undefined
          return {
            ...known(token, payload),
            ...(compares === 'expectedResource' && named !== undefined && { resource: new URL(named) }),
          }
        } catch {
          throw new OAuthError(OAuthErrorCode.InvalidToken, 'The token is not valid here')
        }
      }
      const guard = requireBearerAuth({
        resourceMetadataUrl: metadataUrl(resource),
        ...(compares === 'expectedResource' && { expectedResource: new URL(resource) }),
        verifier: { verifyAccessToken },
      })
      app.all('/mcp', guard as unknown as Handler, mcp(legacy))
    })

/** Servers on @modelcontextprotocol/server 2.x. */
export const sdk2Targets: readonly Target[] = [
  { name: 'SDK 2, strict', exit: 0, lacks: [], sdk: 'typescript-v2', start: start('jose', 'reject') },
  {
    name: 'SDK 2, careless',
    exit: 1,
    lacks: ['audience', 'audience-presence', 'audience-type'],
    sdk: 'typescript-v2',
    start: start('nobody'),
  },
  {
    name: 'SDK 2, expectedResource',
    exit: 0,
    lacks: [],
    sdk: 'typescript-v2',
    sees: { spelling: 1, 'good-refused': 1 },
    start: start('expectedResource', 'reject'),
  },
]
