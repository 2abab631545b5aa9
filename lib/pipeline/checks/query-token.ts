import { defineCheck, onlyWarns } from '../check'
import { hasQueryToken } from '../http/query'
import { mcp } from '../specs'

export default defineCheck({
  id: 'query-token',
  group: 'request',
  title: 'No token stands in the address',
  failureTitle: 'A token stands in the address, and is ignored',
  label: 'that no token is in the query',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-requirements')],
  jose: null,
  canBeOff: false,
  needs: [],
  reads: ['request.url'],
  http: onlyWarns,
  reasons: {
    ignored: () => ({
      says: 'The address carries access_token; the server ignores it.',
      because:
        'Addresses end up in logs, histories and referrers, and the token with them. Clients must not put tokens there, and servers must not read them.',
      fix: 'Send the token in the Authorization header, and treat the one in the address as leaked.',
    }),
  },
  run({ request, pass, warn }) {
    const ignored = hasQueryToken(request.url)
    const evidence = () => ({ expected: 'no access_token in the query', found: ignored ? 'access_token' : 'none' })
    return ignored ? warn('ignored', evidence, { in: 'request' }) : pass(evidence, { in: 'request' })
  },
})
