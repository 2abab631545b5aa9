import { defineCheck } from '../check'
import { mcpTransport } from '../specs'
import { clip, listed } from '../encoding/visible-text'

export default defineCheck({
  id: 'origin',
  group: 'request',
  title: 'The page that sent it is allowed',
  failureTitle: 'The request comes from a page that is not allowed',
  label: 'the Origin header',
  demandedBy: 'MCP MUST',
  specs: [mcpTransport()],
  jose: null,
  canBeOff: true,
  needs: [],
  reads: ['request.origin', 'policy.origins'],
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
  run({ request: { origin }, policy: { origins }, pass, fail }) {
    const evidence = () => ({
      expected: origins === null ? 'any, or none' : listed(origins, ' or ') || 'none',
      found: origin === null ? 'no Origin' : clip(origin),
    })
    const allowed = origin === null || origins === null || origins.includes(origin)
    return allowed ? pass(evidence, { in: 'request' }) : fail('not-allowed', evidence, { in: 'request' })
  },
})
