import type { UriParts } from '../../pipeline/audience/uri'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { isInner, isLoopback } from '../hosts'
import { besideTrusted } from '../trusted-issuers'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** The issuer goes by two addresses, of which at least one is inner. */
export default defineHypothesis({
  id: 'inner-issuer',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test(subject) {
    for (const { iss, of, issuer, own } of besideTrusted(subject)) {
      if (!isSamePath(own.path, of.path)) continue
      if (own.host !== of.host && isInner(own.host) && isInner(of.host)) {
        if (!isOneInside(own, of)) continue
        return {
          says: `${clip(iss, 80)} in the token and ${clip(issuer, 80)} here are most likely one authorization server by two of its inner addresses. It names itself as it was reached at the sign-in.${
            isLoopback(own.host) !== isLoopback(of.host) ? ' Inside a container localhost is another machine.' : ''
          }`,
          fix: 'Fix its name there (KC_HOSTNAME at Keycloak), or configure the token’s as the issuer here and fetch its keys from the other. Another token got the same way fails too.',
        }
      }
      const plain = own.host === of.host && own.scheme !== of.scheme
      // AD FS writes http there, however it is reached: see issuer-spelling.
      if (plain && of.path.endsWith('/adfs/services/trust')) continue
      if (isInner(of.host) && own.host.endsWith('.supabase.co'))
        return {
          says: `${clip(iss, 80)} is a Supabase of one’s own, as supabase start runs it, and ${clip(issuer, 80)} a hosted project: two authorization servers, each with keys of its own.`,
          fix: `Have the client sign in at ${clip(issuer, 80)}. Trust ${clip(iss, 80)} only in development.`,
          settings: 'others',
        }
      if (!plain && isInner(own.host) === isInner(of.host)) continue
      const tokenIsInner = plain ? of.scheme === 'http' : isInner(of.host)
      return {
        says: `${clip(iss, 80)} in the token and ${clip(issuer, 80)} here are most likely one authorization server, ${plain ? 'named with http behind a proxy and with https in front of it' : 'by its inner and by its public address'}.`,
        fix: tokenIsInner
          ? `Set the public address at the authorization server, so that it writes ${clip(issuer, 80)} whichever way it is reached (KC_HOSTNAME at Keycloak). Another token got the same way fails too.`
          : `Configure ${clip(iss, 80)} as the issuer here; its keys may still be fetched from the inner address. Asking for another token does not help.`,
        ...(tokenIsInner && { settings: 'others' as const }),
      }
    }
    return null
  },
})

/** One path, or one that is the other behind a prefix, as a proxy adds it. A slash at the end is no other path. */
function isSamePath(a: string, b: string): boolean {
  const [one, other] = [withoutSlash(a), withoutSlash(b)]
  if (one === other) return true
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one]
  return shorter.length > 1 && longer.endsWith(shorter)
}

/** Two inner names that one machine has: of the machine itself or a bare address, or one name with and without its domain. */
function isOneInside(a: UriParts, b: UriParts): boolean {
  const bare = (host: string) => isLoopback(host) || host === 'host.docker.internal' || /^[\d.]+$/.test(host)
  return bare(a.host) || bare(b.host) || a.host.split('.', 1)[0] === b.host.split('.', 1)[0]
}
