import { defineCheck } from '../check'
import { mcpTransport } from '../specs'
import { clip, listed } from '../encoding/visible-text'

export default defineCheck({
  id: 'origin',
  group: 'request',
  title: 'The page that sent it is allowed',
  failureTitle: 'The request comes from a page that is not allowed',
  asks: 'the Origin header',
  demandedBy: 'MCP MUST',
  specs: [mcpTransport()],
  jose: null,
  canBeOff: true,
  needs: [],
  // Not a question of credentials, so there is no challenge.
  http: { status: 403, error: null, description: null, withScope: false, withoutChallenge: true },
  reasons: {
    'not-allowed': ({ found, expected }: { found: string; expected: string }) => ({
      says: `A page at ${found} sent this request; the server allows ${expected}.`,
      because:
        'A browser adds Origin to what a page sends. Refusing unknown ones keeps any web page from reaching a server in the reader’s own network by a rebound name.',
      fix: 'List the origins of your own web clients. Programs that are not browsers send no Origin and are not affected.',
    }),
  },
  run({ request, server, pass, fail }) {
    const allowed = server.policy.origins
    const expected = allowed === null ? 'any, or none' : listed(allowed, ' or ') || 'none'
    const found = request.origin === null ? 'no Origin' : clip(request.origin)
    if (request.origin === null || allowed === null || allowed.includes(request.origin))
      return pass({ expected, found }, { in: 'request' })
    return fail('not-allowed', { expected, found }, { in: 'request' })
  },
})
