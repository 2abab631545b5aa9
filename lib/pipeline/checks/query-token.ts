import { defineCheck, onlyWarns } from '../check'
import { parameterWithToken, queryOf } from '../http/query'
import { clip } from '../encoding/visible-text'
import { mcp, rfc } from '../specs'

export default defineCheck({
  id: 'query-token',
  group: 'request',
  title: 'No token stands in the address',
  failureTitle: 'A token stands in the address',
  label: 'that no token is in the query',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-requirements'), rfc(6750, '2.3'), rfc(6750, '5.3')],
  jose: null,
  canBeOff: false,
  needs: [],
  reads: ['request.url'],
  ofAddress: queryOf,
  http: onlyWarns,
  reasons: {
    ignored: () => ({
      says: 'The address carries access_token, from where no MCP server takes a token.',
      because:
        'Addresses end up in logs, histories and referrers, and the token with them. Clients must not put tokens there, and servers must not read them.',
      fix: 'Send the token in the Authorization header, and treat the one in the address as leaked.',
    }),
    'under-another-name': ({ name }: { name: string }) => ({
      says: `The address carries a JWT as ${name}.`,
      because:
        'No specification reads an access token from there. Whatever this JWT is for, addresses end up in logs, histories and referrers; if it is a credential, it has leaked.',
      fix: 'Keep tokens out of addresses: an access token goes into the Authorization header.',
      headline: 'A JWT stands in the address',
    }),
  },
  run({ request, pass, warn }) {
    const name = parameterWithToken(request.url)
    const evidence = () => ({ expected: 'no token in the query', found: name === null ? 'none' : clip(name, 40) })
    const at = { in: 'request' } as const
    if (name === null) return pass(evidence, at)
    if (name === 'access_token') return warn('ignored', evidence, at)
    return warn('under-another-name', () => ({ ...evidence(), name: clip(name, 40) }), at)
  },
})
