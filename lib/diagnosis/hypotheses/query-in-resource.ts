import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** The client put its whole configured address into resource. */
export default defineHypothesis({
  id: 'query-in-resource',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    const aud =
      claims &&
      audienceValues(claims)
        .slice(0, 20)
        .find((a) => a !== bare(a) && withoutSlash(bare(a)) === withoutSlash(server.resource))
    const query = aud && parseUri(aud)?.query
    if (!query) return null
    const slash = bare(aud) === server.resource ? '' : ' and with another slash at its end'
    return {
      says: `The audience is this server’s address with the query ?${clip(query, 40)}${slash}: the client put the address as configured, query and all, into resource (Cursor does).`,
      fix: 'Configure the client with the address without its query, or let this server ignore a query on its own host. A server that does so must compare everything before the question mark exactly.',
    }
  },
})

const bare = (uri: string) => uri.split('?', 1)[0] ?? uri
