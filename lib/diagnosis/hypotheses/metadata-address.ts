import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { besideResource } from '../audiences'
import { isBehindProxyOf, isInner, isLoopback } from '../hosts'
import { defineHypothesis } from '../hypothesis'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** The server’s metadata names the address behind its proxy, and the client asked for that. */
export default defineHypothesis({
  id: 'metadata-address',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    for (const { aud, of, own } of besideResource({ claims, server })) {
      // Another scheme names an application, and no address.
      if (!/^https?$/.test(of.scheme)) continue
      const isOutside = !isInner(own.host) && isBehindProxyOf(own, of)
      if (!isOutside && !(isLoopback(of.host) && /[^.]\.localhost$/i.test(own.host))) continue
      if (of.path.length > 1 && withoutSlash(of.path) !== withoutSlash(own.path)) continue
      const what =
        of.host === own.host ? 'this server over http, as a proxy in front of it' : 'an inner address, as a proxy'
      const elsewhere = isLoopback(of.host)
        ? ' If it was got for a program on somebody’s own machine, it belongs there.'
        : ''
      return {
        says: `aud is ${what} would reach it: most likely the server’s metadata is built from the request, names ${clip(aud, 80)} as resource, and the client asked for what it read there.${elsewhere}`,
        fix: `Open the metadata at its public address: resource there must be ${clip(server.resource, 80)}. Configure that, or have the proxy send X-Forwarded-Proto and X-Forwarded-Host and the server trust them. Where the authorization server has a list of resources, that name must stand in it. Then sign in again.`,
      }
    }
    return null
  },
})
