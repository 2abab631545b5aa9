import { defineCheck } from '../check'
import { hasQueryToken } from '../http/query'
import { mcp } from '../specs'

export default defineCheck({
  id: 'query-token',
  group: 'request',
  title: 'No token stands in the address',
  failureTitle: 'A token stands in the address, and is ignored',
  asks: 'that no token is in the query',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-requirements')],
  jose: null,
  canBeOff: false,
  needs: [],
  http: null,
  reasons: {
    ignored: () => ({
      says: 'The address carries access_token; the server ignores it.',
      because:
        'Addresses end up in logs, histories and referrers, and the token with them. Clients must not put tokens there, and servers must not read them.',
      fix: 'Send the token in the Authorization header, and treat the one in the address as leaked.',
    }),
  },
  run({ request, pass, warn }) {
    const found = hasQueryToken(request.url)
    const evidence = { expected: 'no access_token in the query', found: found ? 'access_token' : 'none' }
    return found ? warn('ignored', evidence, { in: 'request' }) : pass(evidence, { in: 'request' })
  },
})
