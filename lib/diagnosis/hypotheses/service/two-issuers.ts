import { parseUri } from '../../../pipeline/audience/uri'
import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { type Cause, defineHypothesis } from '../../hypothesis'
import { besideTrusted, isSameOrigin } from '../../trusted-issuers'

const longest = 160

/** The key given here is the token's, and still the two issuers are not one by two of its names. */
export default defineHypothesis({
  id: 'two-issuers',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4')],
  async test({ claims, server, keys, verifies }) {
    const [pair] = besideTrusted({ claims, server })
    const isOneHost = pair?.of.host === pair?.own.host
    if (!pair || (isOneHost && !isOfPools(pair.of.path, pair.own.path))) return null
    const at = parseUri(server.resource)
    const cause =
      at !== null && isSameOrigin(pair.own, at) && !isOneHost
        ? ofAnother(pair.issuer, pair.iss)
        : isOfTenants(pair.of.host, pair.own.host)
          ? ofTwo(pair.issuer, pair.iss)
          : null
    if (cause === null) return null
    for (const key of keys.slice(0, 16)) if (await verifies({ key })) return cause
    return null
  },
})

// higgsfield-ai/cli#70 (2026-08-23): its metadata named it as issuer, and Clerk signed the tokens.
const ofAnother = (own: string, iss: string): Cause => ({
  says: `The issuer that is trusted here, ${clip(own, 80)}, is this server’s own address. The signature verifies with a key given for it, and the token names ${clip(iss, 80)}: that is most likely the authorization server, and this server only sends clients on to it.`,
  fix: `Configure ${clip(iss, 80)} as the issuer, and let authorization_servers of this server’s metadata name that one, too. If this server signs tokens of its own, the client has sent what it got elsewhere. Asking the same way for another token does not help.`,
})

/** Hosts under which each tenant has one name of its own, beside a domain it may bring; of Cognito one for each region. */
const ofTenants =
  /^(?:cognito-idp\.[a-z0-9-]{1,40}\.amazonaws\.com|[a-z0-9-]{1,63}(?:\.[a-z]{2})?\.(?:auth0\.com|authkit\.app|kinde\.com|logto\.app|okta\.com|supabase\.co))$/

/** Two user pools of one region, which differ by more than a slash. */
const isOfPools = (a: string, b: string): boolean =>
  a !== b && [a, b].every((path) => /^\/[a-z0-9-]+_[A-Za-z0-9]+$/.test(path))

const isOfTenants = (a: string, b: string): boolean =>
  [a, b].every((host) => ofTenants.test(host)) && serviceOf(a) === serviceOf(b)

const serviceOf = (host: string) => host.split('.').slice(-2).join('.')

// amazon-archives/amazon-cognito-identity-js#391 (2017-05-15): the pool had moved to another region.
const ofTwo = (own: string, iss: string): Cause => ({
  says: `The token is from ${clip(iss, longest)}, and ${clip(own, longest)} is trusted here. Those are two tenants, or two user pools, of one service, with users and keys of their own; the key given here is the token’s.`,
  fix: `Decide which of the two this server is for. If it has moved to ${clip(iss, 80)}, configure that with its own keys; if not, have the client sign in at the other, where it has another id. Do not trust both for that.`,
  settings: 'others',
})
