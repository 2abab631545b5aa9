import { parseUri } from '../../pipeline/audience/uri'
import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { isTunnel } from '../hosts'
import { defineHypothesis } from '../hypothesis'
import { isEndpoint, isKeycloakIssuer, mostIssuers } from '../trusted-issuers'
import { placeholderIn } from '../unset-text'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** A name is shown whole where it is to be copied: those of a tenant have twice a number of 36 characters. */
const longest = 160

/** The same issuer is written in another way here. */
export default defineHypothesis({
  id: 'issuer-spelling',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4')],
  async test({ claims, server, keys, verifies }) {
    const iss = claims && memberValue(claims, 'iss')
    if (typeof iss !== 'string') return null
    for (const { issuer } of server.issuers.slice(0, mostIssuers)) {
      const blank = placeholderIn(issuer)
      if (blank?.fits(iss))
        return {
          says: `${clip(blank.text, 40)} in the issuer here is ${blank.unset ? 'what a program writes for a value that was never set' : 'a placeholder that nobody has filled in'}, and issuers are compared as text: the token is from ${clip(iss, longest)}.`,
          fix: blank.unset
            ? `Set the variable that this server’s issuer is built from, so that it reads ${clip(iss, longest)}. Asking for another token does not help.`
            : `Trust the issuer of each tenant that may come in, by its whole name, such as ${clip(iss, longest)}. Asking for another token does not help.`,
        }
      const how = spelling(iss, issuer)
      if (how)
        return {
          says: `${clip(issuer, longest)} here and ${clip(iss, longest)} in the token: ${how}.`,
          fix: isOfResource.test(`${iss} ${issuer}`)
            ? `Trust both names, with one key set: Scalekit’s metadata has the resource’s (/resources/res_…), and its tokens may carry that or the environment’s, ${clip(iss, longest)}. Asking for another token does not help.`
            : `Configure the issuer as its own metadata writes it, letter by letter: ${clip(iss, longest)}. Asking for another token does not help.`,
        }
    }
    const [own] = server.issuers
    const [here, there] = [own?.issuer ?? '', iss].map((name) => parseUri(name)?.host ?? '')
    if (own && here !== there && isTunnel(here ?? '') && isTunnel(there ?? ''))
      return {
        says: `${clip(iss, longest)} in the token and ${clip(own.issuer, longest)} here are addresses of a tunnel, which gives another name each time it is started: most likely they are one authorization server, before and after.`,
        fix: 'Give the tunnel a fixed name, or set the issuer’s name at the authorization server, and configure that here. Then have the client sign in again: a token keeps the name it was issued under.',
      }
    if (own && iss.startsWith('stytch.com/') && own.issuer.includes('://'))
      return {
        says: `${clip(iss, 80)} is what Stytch calls a project in tokens that were fetched at its own address, and this server trusts ${clip(own.issuer, longest)}, most likely the domain of that project.`,
        fix: `Have the client fetch its token at ${clip(own.issuer, longest)}, or configure ${clip(iss, 80)} as the issuer here, with the project’s keys. Another token got the same way fails too.`,
      }
    if (own && !iss.includes('://') && own.issuer.includes('://') && grantsOf(claims))
      return {
        says: `${clip(iss, 60)} is a name and no address: the authorization server is set to write that into iss, and this server trusts ${clip(own.issuer, longest)}. They may well be one, but issuers are compared as text.`,
        fix: `Have the authorization server write its address into iss (at FusionAuth the tenant’s Issuer, which is acme.com until it is set). Or configure ${clip(iss, 60)} as the issuer here, with its keys given directly: nothing can be looked up at a name. Another token got the same way fails too.`,
      }
    // Another name altogether: then only its key shows that it is the same.
    for (const key of keys.slice(0, 16))
      if (await verifies({ key }))
        return {
          says: `The signature verifies with a key given here for ${clip(server.issuers[0]?.issuer ?? '', longest)}: most likely ${clip(iss, longest)} is the same authorization server${otherwise(own?.issuer ?? '', here === there)}.`,
          fix: `${
            isKeycloakIssuer(iss) && here !== there
              ? 'Keycloak names itself as it was reached at the sign-in: give it one name (its hostname option, KC_HOSTNAME), and trust that here. Or configure'
              : 'Configure'
          } the issuer by the name its tokens carry, ${clip(iss, longest)}, if its metadata says so too${here === there || here?.endsWith('.amazoncognito.com') ? '' : '; or send clients to the other name'}. Asking the same way for another token does not help.`,
        }
    return null
  },
})

/** How an authorization server comes to be written here in another way than in its tokens. */
const otherwise = (own: string, isOneHost: boolean): string =>
  own.includes('/.well-known/')
    ? '; the one here is the address of its metadata, not its name'
    : isOneHost || own.includes('.amazoncognito.com')
      ? ', which writes one name into its tokens whichever of its addresses a client used'
      : ' by another of its names, such as a custom domain'

/** How the same issuer comes to be written in these two ways; `null` if nothing says it is the same. */
function spelling(iss: string, own: string): string | null {
  const [withScheme, without] = iss.includes('://') ? [iss, own] : [own, iss]
  if (
    !without.includes('://') &&
    withScheme.includes('://') &&
    withoutSlash(withScheme.replace(/^[a-z]+:\/\//i, '')) === withoutSlash(without)
  )
    return without === own
      ? 'the scheme is missing here, and it is part of the name'
      : 'the token leaves the scheme out'
  const trust = '/services/trust'
  if (
    iss.endsWith(`/adfs${trust}`) &&
    withoutSlash(own).replace(/^https?/, '') === iss.slice(0, -trust.length).replace(/^https?/, '')
  )
    return 'AD FS has one name for ID tokens (issuer of its metadata) and this one for access tokens (access_token_issuer)'
  if (iss.endsWith(`/adfs${trust}`) && own.replace(/^https:/, 'http:') === iss)
    return 'AD FS writes that name with http, however it is reached'
  const known = own.indexOf('/.well-known/')
  if (known > 0) {
    const { length } = '/.well-known/'
    const inserted = own.slice(0, known) + own.slice(known + length).replace(/^[^/]*/, '')
    return [own.slice(0, known), inserted].some((of) => withoutSlash(of) === withoutSlash(iss))
      ? 'the one here is the address of its metadata, not its name'
      : null
  }
  if (own.replace(/^["'<]|["'>]$/g, '') === iss) return 'quotes stand around the one here'
  if (own.toLowerCase() === iss.toLowerCase())
    return 'they differ in capital letters alone, and names are compared as text'
  const [a, b] = [parseUri(iss), parseUri(own)]
  if (!a || !b || a.host !== b.host || a.scheme !== b.scheme) return null
  if (isEndpoint(b.path) && !isEndpoint(a.path)) return 'the one here is the address of an endpoint, not its name'
  if (a.path === b.path && a.port !== b.port) return 'they differ by the port alone, which is part of the name'
  // Okta has an authorization server of its own under each such path.
  if (a.port !== b.port || /\/oauth2(?:\/|$)/.test(`${a.path} ${b.path}`)) return null
  const [longer, shorter] =
    a.path.length > b.path.length
      ? [withoutSlash(a.path), withoutSlash(b.path)]
      : [withoutSlash(b.path), withoutSlash(a.path)]
  const differs = shorter === '' ? longer : longer.endsWith(shorter) ? longer.slice(0, -shorter.length) : ''
  return differs === '' ? null : `they differ by the path ${clip(differs, 40)} alone, which is part of the name`
}

/** Whether an authorization server has most likely written it: it says who may do what, and not only who somebody is. */
const grantsOf = (claims: JsonObject | null): boolean =>
  claims !== null &&
  ['client_id', 'azp', 'scope', 'scp', 'applicationId'].some((name) => memberValue(claims, name) !== undefined)

/** Of Scalekit, which is moving from the one of two names to the other. */
const isOfResource = /\/resources\/res_[A-Za-z0-9]{1,60}\b/
