import { looksLikeJwt } from '../../pipeline/encoding/object-segment'
import { hasFormToken, parameterWithToken } from '../../pipeline/http/query'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The token stands in the address or a form instead of the Authorization header. */
export default defineHypothesis({
  id: 'token-in-query',
  speaksTo: ['authorization/missing'],
  specs: [mcp('authorization', 'token-requirements'), rfc(6750, '2')],
  test({ request }) {
    const name = parameterWithToken(request.url)
    if (name === null && hasPathToken(request.url))
      return {
        says: 'The token stands in the path of the address. No MCP server looks for one there, so to the server the request has no credentials: as sent, the answer is 401, whatever the token.',
        fix: 'Send it in the Authorization header, and call the address without it. A token that was in an address is in logs and histories; have it revoked.',
      }
    if (name === null)
      return hasFormToken(request.form)
        ? {
            says: 'The token stands in the form of the body. An MCP server must not read it there, so to the server the request has no credentials: as sent, the answer is 401, whatever the token.',
            fix: 'Send it in the Authorization header, and the message as JSON in the body.',
          }
        : null
    return {
      says: `The token stands in the address, as ${clip(name, 40)}. An MCP server must not read it there, so to the server the request has no credentials: as sent, the answer is 401, whatever the token.`,
      fix: 'Send it in the Authorization header. EventSource cannot set headers, and connects again with the token it had, expired or not: use a client that reads the stream with fetch. A token that was in an address is in logs and histories; have it revoked.',
    }
  },
})

const hasPathToken = (url: string): boolean =>
  (url.split(/[?#]/, 1)[0] ?? '').split('/').some((part) => part.length > 20 && looksLikeJwt(part))
