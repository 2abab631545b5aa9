import { parseUri } from '../../pipeline/audience/uri'
import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isSameOrigin } from '../trusted-issuers'

/** All that a proxy of FastMCP writes into an access token. */
const written: ReadonlySet<string> = new Set([
  'iss',
  'aud',
  'client_id',
  'scope',
  'exp',
  'iat',
  'jti',
  'upstream_claims',
])

/** An MCP server that is its own authorization server has signed it with its secret. */
export default defineHypothesis({
  id: 'proxy-token',
  speaksTo: ['algorithm/symmetric'],
  specs: [mcp('authorization', 'token-handling'), rfc(8725, '3.8')],
  test({ claims, server: { resource } }) {
    const server = claims && serverOf(claims)
    if (!server) return null
    return server === resource
      ? {
          says: 'This has the shape of what FastMCP’s OAuth proxy issues for this very server: a reference, signed with a secret that the proxy keeps, to the token it got from its provider. FastMCP alone can verify it.',
          fix: 'If FastMCP itself refuses it, look for the step in its log: a reference that is no longer stored, a key that a restart has changed, or the provider’s token behind it, which is verified on each call. Paste that token here to judge it.',
        }
      : {
          says: `This has the shape of what FastMCP’s OAuth proxy issues for its own server, ${clip(server, 80)}: a reference, signed with a secret that the proxy keeps, to the token it got from its provider. No other server can verify it, or should.`,
          fix: `Send it to ${clip(server, 80)} alone. For this server the client signs in at this server’s authorization server; a server that is called from behind the proxy needs a token of its own.`,
        }
  },
})

/** The one server that such a token is for; `null` for a token that says more, or is for somebody else. */
function serverOf(claims: JsonObject): string | null {
  const [iss, aud, jti, client] = ['iss', 'aud', 'jti', 'client_id'].map((name) => memberValue(claims, name))
  if (typeof iss !== 'string' || typeof aud !== 'string' || typeof jti !== 'string' || typeof client !== 'string')
    return null
  const [of, at] = [parseUri(iss), parseUri(aud)]
  return of && at && isSameOrigin(of, at) && claims.members.every(({ name }) => written.has(name)) ? aud : null
}
