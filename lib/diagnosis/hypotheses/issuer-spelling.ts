import { parseUri } from '../../pipeline/audience/uri'
import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { mostIssuers } from '../trusted-issuers'

export default defineHypothesis({
  id: 'issuer-spelling',
  title: 'The same issuer is written in another way here',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4')],
  async test({ claims, server, keys, verifies }) {
    const iss = claims && memberValue(claims, 'iss')
    if (typeof iss !== 'string') return null
    for (const { issuer } of server.issuers.slice(0, mostIssuers)) {
      const how = spelling(iss, issuer)
      if (how)
        return {
          says: `${clip(issuer, 90)} here and ${clip(iss, 90)} in the token: ${how}.`,
          fix: `Configure the issuer as its own metadata writes it, letter by letter: ${clip(iss, 90)}. Asking for another token does not help.`,
        }
    }
    // Another name altogether: then only its key shows that it is the same.
    for (const key of keys.slice(0, 16))
      if (await verifies({ key }))
        return {
          says: `The signature verifies with a key given here for ${clip(server.issuers[0]?.issuer ?? '', 80)}: most likely ${clip(iss, 80)} is the same authorization server by another of its names, such as a custom domain.`,
          fix: `Configure the issuer by the name its tokens carry, ${clip(iss, 80)}, if its metadata says so too; or send clients to the other name. Asking the same way for another token does not help.`,
        }
    return null
  },
})

/** How the same issuer comes to be written in these two ways; `null` if nothing says it is the same. */
function spelling(iss: string, own: string): string | null {
  const [withScheme, without] = iss.includes('://') ? [iss, own] : [own, iss]
  if (
    !without.includes('://') &&
    withScheme.includes('://') &&
    bare(withScheme.replace(/^[a-z]+:\/\//i, '')) === bare(without)
  )
    return without === own
      ? 'the scheme is missing here, and it is part of the name'
      : 'the token leaves the scheme out'
  const trust = '/services/trust'
  if (
    iss.endsWith(`/adfs${trust}`) &&
    bare(own).replace(/^https?/, '') === iss.slice(0, -trust.length).replace(/^https?/, '')
  )
    return 'AD FS has one name for ID tokens (issuer of its metadata) and this one for access tokens (access_token_issuer)'
  const known = own.indexOf('/.well-known/')
  if (known > 0) {
    const { length } = '/.well-known/'
    const inserted = own.slice(0, known) + own.slice(known + length).replace(/^[^/]*/, '')
    return [own.slice(0, known), inserted].some((of) => bare(of) === bare(iss))
      ? 'the one here is the address of its metadata, not its name'
      : null
  }
  if (own.toLowerCase() === iss.toLowerCase())
    return 'they differ in capital letters alone, and names are compared as text'
  const [a, b] = [parseUri(iss), parseUri(own)]
  if (!a || !b || a.host !== b.host || a.scheme !== b.scheme) return null
  if (a.path === b.path && a.port !== b.port) return 'they differ by the port alone, which is part of the name'
  // Okta has an authorization server of its own under each such path.
  if (a.port !== b.port || /\/oauth2(?:\/|$)/.test(`${a.path} ${b.path}`)) return null
  const [longer, shorter] = a.path.length > b.path.length ? [bare(a.path), bare(b.path)] : [bare(b.path), bare(a.path)]
  const differs = shorter === '' ? longer : longer.endsWith(shorter) ? longer.slice(0, -shorter.length) : ''
  return differs === '' ? null : `they differ by the path ${clip(differs, 40)} alone, which is part of the name`
}

const bare = (text: string) => text.replace(/\/$/, '')
