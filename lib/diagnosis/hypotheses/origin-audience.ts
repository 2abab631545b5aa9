import type { UriParts } from '../../pipeline/audience/uri'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { besideResource } from '../audiences'
import { defineHypothesis } from '../hypothesis'
import { isSameOrigin } from '../trusted-issuers'

/** One of the two names the origin, the other the endpoint on it. */
export default defineHypothesis({
  id: 'origin-audience',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    for (const { aud, of, own } of besideResource({ claims, server })) {
      if (!isSameOrigin(of, own)) continue
      if (isOrigin(of) && !isOrigin(own))
        return {
          says: `aud is the origin of this server, without the path ${clip(own.path, 40)}: the client asked for the origin, or the authorization server is set to write it. A client does so where the metadata it found names the origin as resource, and some cut the path off.`,
          fix: `Compare what this server publishes: resource must be ${clip(server.resource, 80)}, in the metadata that resource_metadata of its challenge points to. If it is, the client has to ask for that, and the authorization server to write that, not the origin. To go by the origin instead makes one audience of all servers on this host.`,
        }
      if (isOrigin(own) && !isOrigin(of))
        return {
          says: `The client asked for the address it calls, ${clip(aud, 80)}; this server goes by its origin alone.`,
          fix: 'If that address is this server’s, configure it as the resource, here and in the metadata. Asking for another token does not help.',
        }
    }
    return null
  },
})

const isOrigin = ({ path, query }: UriParts): boolean => (path === '' || path === '/') && query === null
