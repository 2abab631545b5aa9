import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Names under which hosters and tunnels give an address to whoever asks. */
const given =
  /\.(?:ngrok(?:-free)?\.(?:app|dev|io)|trycloudflare\.com|loca\.lt|devtunnels\.ms|onrender\.com|up\.railway\.app|fly\.dev|vercel\.app|netlify\.app|herokuapp\.com|run\.app|azurewebsites\.net|azurecontainerapps\.io|azure-api\.net|workers\.dev|pages\.dev|amazonaws\.com|on\.aws|cloudfront\.net|deno\.dev|replit\.app|hf\.space)$/i

export default defineHypothesis({
  id: 'hoster-address',
  title: 'One of the two is the address that a hoster or a tunnel has given the server',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    const own = parseUri(server.resource)
    if (!claims || !own) return null
    for (const aud of audienceValues(claims).slice(0, 20)) {
      const of = parseUri(aud)
      if (!of || of.host === own.host || of.path !== own.path) continue
      const host = [of.host, own.host].find((name) => name.length <= 253 && given.test(name))
      if (host === undefined) continue
      return {
        says: `${clip(host, 60)} is a name that a hoster or a tunnel gives out: ${clip(aud, 80)} and ${clip(server.resource, 80)} may be one server by two addresses.`,
        fix: 'If they are, choose one: configure it as the resource here and in the metadata, and have clients connect to that. If not, the token is for somebody else’s server.',
      }
    }
    return null
  },
})
