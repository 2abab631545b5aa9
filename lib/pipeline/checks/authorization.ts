import { bareChallenge, defineCheck } from '../check'
import { mcp, rfc } from '../specs'

export default defineCheck({
  id: 'authorization',
  group: 'request',
  title: 'The request carries an Authorization header',
  failureTitle: 'The request carries no credentials',
  label: 'an Authorization header',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-requirements'), rfc(6750, '3')],
  jose: null,
  canBeOff: false,
  needs: [],
  reads: ['request.authorization'],
  provides: ['authorization'],
  // RFC 6750 §3.1: a request without credentials should not be told an error code.
  varies: true,
  http: bareChallenge,
  reasons: {
    missing: () => ({
      says: 'Nothing was presented, so the server asks for a token.',
      because:
        'Without credentials the answer is a challenge: it names the metadata where a client learns which authorization server to ask.',
      fix: 'Send the access token in an Authorization: Bearer header on every request. A token in the query string does not count. If the client did send it, look for a redirect on the way, to https or to a path with a slash: many clients drop the header when they follow one.',
    }),
  },
  run({ request, pass, fail }) {
    const [first] = request.authorization
    const expected = 'Authorization: Bearer …'
    if (first === undefined)
      return fail('missing', () => ({ expected, found: 'no Authorization header' }), { in: 'request' })
    return pass(() => ({ expected, found: 'an Authorization header' }), { in: 'request' }, { authorization: first })
  },
})
