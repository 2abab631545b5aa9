import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isInner, isLoopback } from '../inner-host'

/** Audiences that are looked at. */
const most = 20

export default defineHypothesis({
  id: 'metadata-address',
  title: 'The server’s metadata names the address behind its proxy, and the client asked for that',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    const own = parseUri(server.resource)
    if (!claims || !own || isInner(own.host)) return null
    for (const aud of audienceValues(claims).slice(0, most)) {
      const of = parseUri(aud)
      // Another scheme names an application, and no address.
      if (
        !of ||
        !/^https?$/.test(of.scheme) ||
        (of.path.replace(/\/$/, '') !== own.path.replace(/\/$/, '') && of.path.length > 1)
      )
        continue
      const isPlain = of.scheme === 'http' && own.scheme === 'https' && of.host === own.host
      if (!isPlain && !isInner(of.host)) continue
      const what = isPlain ? 'this server over http, as a proxy in front of it' : 'an inner address, as a proxy'
      const elsewhere = isLoopback(of.host)
        ? ' If it was got for a program on somebody’s own machine, it belongs there.'
        : ''
      return {
        says: `aud is ${what} would reach it: most likely the server’s metadata is built from the request, names ${clip(aud, 80)} as resource, and the client asked for what it read there.${elsewhere}`,
        fix: `Open the metadata at its public address: resource there must be ${clip(server.resource, 80)}. Configure that, or have the proxy send X-Forwarded-Proto and X-Forwarded-Host and the server trust them. Then sign in again.`,
      }
    }
    return null
  },
})
