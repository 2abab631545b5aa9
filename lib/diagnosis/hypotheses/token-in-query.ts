import { looksLikeJwt } from '../../pipeline/encoding/object-segment'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'token-in-query',
  title: 'The token stands in the address instead of the Authorization header',
  speaksTo: ['authorization/missing'],
  specs: [mcp('authorization', 'token-requirements'), rfc(6750, '2')],
  test({ request }) {
    const name = parameterWithToken(request.url)
    if (name === null) return null
    return {
      says: `The token stands in the address, as ${clip(name, 40)}. An MCP server must not read it there, so to the server the request has no credentials: as sent, the answer is 401, whatever the token.`,
      fix: 'Send it in the Authorization header. EventSource cannot set headers: use a client that reads the stream with fetch. A token that was in an address is in logs and histories; have it revoked.',
    }
  },
})

/** The first parameter of an address that holds a JWT, or is named access_token. */
function parameterWithToken(url: string): string | null {
  const [address = ''] = url.split('#', 1)
  const query = address.includes('?') ? address.slice(address.indexOf('?') + 1) : ''
  for (const [name, value] of new URLSearchParams(query.slice(0, 200_000)))
    if (value !== '' && (name === 'access_token' || looksLikeJwt(value))) return name
  return null
}
