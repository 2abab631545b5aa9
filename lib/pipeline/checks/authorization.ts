import { defineCheck } from '../check'
import { clip } from '../encoding/visible-text'
import { bareChallenge } from '../http/answers'
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
  reads: ['request.authorization', 'request.otherFields'],
  provides: ['authorization'],
  // RFC 6750 §3.1: a request without credentials should not be told an error code.
  varies: true,
  http: bareChallenge,
  reasons: {
    missing: ({ found }: { found: string }) => ({
      says:
        found === nothing
          ? 'Nothing was presented, so the server asks for a token.'
          : `The token stands in ${found}, where an MCP server does not look: for it nothing was presented.`,
      because:
        'Without credentials the answer is a challenge: it names the metadata where a client learns which authorization server to ask.',
      fix:
        found === nothing
          ? 'Send the access token in an Authorization: Bearer header on every request. A token in the query string does not count. If the client did send it, look for a redirect on the way, to https or to a path with a slash: many clients drop the header when they follow one.'
          : `Send it as Authorization: Bearer and the token. Where the client asks for the name of a header, that name is Authorization; where a proxy has moved the token to ${found}, have it leave Authorization as it came.`,
    }),
  },
  run({ request, pass, fail }) {
    const [first] = request.authorization
    const expected = 'Authorization: Bearer …'
    if (first === undefined)
      return fail('missing', () => ({ expected, found: placeOf(request.otherFields) ?? nothing }), { in: 'request' })
    return pass(() => ({ expected, found: 'an Authorization header' }), { in: 'request' }, { authorization: first })
  },
})

const nothing = 'no Authorization header'

/** The field that a token stands in instead, as the client named it; of a cookie, the cookie. */
function placeOf([line]: readonly string[]): string | null {
  if (line === undefined) return null
  const cookie = /^cookie: {0,4}([^\s=;]{1,60})/i.exec(line)?.[1]
  return cookie === undefined ? clip(line.split(':', 1)[0] ?? '', 60) : `the cookie ${cookie}`
}
