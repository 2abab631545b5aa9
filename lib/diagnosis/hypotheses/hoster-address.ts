import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { besideResource } from '../audiences'
import { isGivenOut } from '../hosts'
import { defineHypothesis } from '../hypothesis'

/** One of the two is the address that a hoster or a tunnel has given the server. */
export default defineHypothesis({
  id: 'hoster-address',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    for (const { aud, of, own } of besideResource({ claims, server })) {
      if (of.host === own.host || of.path !== own.path) continue
      const host = [of.host, own.host].find(isGivenOut)
      if (host === undefined) continue
      return {
        says: `${clip(host, 60)} is a name that a hoster or a tunnel gives out: ${clip(aud, 80)} and ${clip(server.resource, 80)} may be one server by two addresses.`,
        fix: 'If they are, choose one: configure it as the resource here and in the metadata, and have clients connect to that. If not, the token is for somebody else’s server.',
      }
    }
    return null
  },
})
