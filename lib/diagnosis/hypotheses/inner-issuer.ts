import { parseUri } from '../../pipeline/audience/uri'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isInner } from '../inner-host'

export default defineHypothesis({
  id: 'inner-issuer',
  title: 'The issuer goes by an inner and by a public address',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test({ claims, server }) {
    const iss = claims && memberValue(claims, 'iss')
    const of = typeof iss === 'string' ? parseUri(iss) : null
    if (typeof iss !== 'string' || !of) return null
    for (const { issuer } of server.issuers.slice(0, 10)) {
      const own = parseUri(issuer)
      if (!own || own.path !== of.path) continue
      const plain = own.host === of.host && own.scheme !== of.scheme
      if (!plain && isInner(own.host) === isInner(of.host)) continue
      const tokenIsInner = plain ? of.scheme === 'http' : isInner(of.host)
      return {
        says: `${clip(iss, 80)} in the token and ${clip(issuer, 80)} here are most likely one authorization server, ${plain ? 'named with http behind a proxy and with https in front of it' : 'by its inner and by its public address'}.`,
        fix: tokenIsInner
          ? `Set the public address at the authorization server, so that it writes ${clip(issuer, 80)} whichever way it is reached (KC_HOSTNAME at Keycloak). Another token got the same way fails too.`
          : `Configure ${clip(iss, 80)} as the issuer here; its keys may still be fetched from the inner address. Asking for another token does not help.`,
      }
    }
    return null
  },
})
