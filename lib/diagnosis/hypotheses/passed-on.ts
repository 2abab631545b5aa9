import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { besideResource } from '../audiences'
import { defineHypothesis } from '../hypothesis'
import { isSameOrigin } from '../trusted-issuers'

/** A server that calls this one has passed on the token it got. */
export default defineHypothesis({
  id: 'passed-on',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization/security-considerations', 'access-token-privilege-restriction'), rfc(8707, '2')],
  test({ claims, server }) {
    const { resource } = server
    const own = wordOf(resource)
    const found = claims ? audienceValues(claims).slice(0, 20) : []
    const aud = found.find((name) => wordOf(name) !== undefined && wordOf(name) !== own)
    if (aud === undefined) return null
    const isGateway = wordOf(aud) === 'gateway'
    if (/^https?:/.test(aud) && !resource.includes(':'))
      return {
        says: `aud is the address ${clip(aud, 80)}; this server compares it with ${clip(resource, 80)}, a name and no address. An authorization server that honours resource writes the address a client asked for, and a name like that where it asked for none.`,
        fix: `If ${clip(aud, 80)} is this server’s address, configure that as its resource; ${clip(resource, 80)} can stay among its other names. Asking for another token does not help.`,
      }
    if (besideResource({ claims, server }).some((pair) => pair.aud === aud && isSameOrigin(pair.of, pair.own)))
      return {
        says: `aud names ${clip(aud, 80)}, another path of this host: a client asked for that one, and sends the same token to ${clip(resource, 80)} as well.`,
        fix: `Have the client ask for ${clip(resource, 80)} when it calls that: one host may have several servers, each with tokens of its own. If both paths are one server, let both publish one resource URI, or add ${clip(aud, 80)} to the other names of this server.`,
      }
    return {
      says: `aud names ${clip(aud, 80)}, by its name ${isGateway ? 'a gateway' : 'an MCP server'}, and this is ${clip(resource, 80)}. If that one calls this server for its user, it has passed on the token it got, which was never meant to go further.`,
      fix: `Have it get a token for this server, by token exchange (on-behalf-of at Entra ID) or as a client of its own. If a client came here by itself, it needs one that is issued for ${clip(resource, 80)} as well.${
        isGateway
          ? ' Where clients know this server by the gateway’s address alone, that is the name to configure here.'
          : ''
      }`,
    }
  },
})

/** What a name says of the server that has it. */
const wordOf = (name: string): string | undefined =>
  /(?:^|[^a-z])(mcp|gateway)(?![a-z])/.exec(name.slice(0, 300).toLowerCase())?.[1]
