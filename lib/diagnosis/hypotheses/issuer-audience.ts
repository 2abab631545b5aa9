import { parseUri } from '../../pipeline/audience/uri'
import { audienceValues } from '../../pipeline/claims/audience-values'
import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { clip, listed } from '../../pipeline/encoding/visible-text'
import { decodeSegment } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis } from '../hypothesis'
import { isKeycloakIssuer } from '../trusted-issuers'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** The issuer writes names of its own into aud, and no address of a server. */
export default defineHypothesis({
  id: 'issuer-audience',
  speaksTo: ['audience/mismatch', 'audience/several', 'audience-presence/missing'],
  specs: [rfc(8707, '2'), rfc(9068, '4')],
  test({ check, claims, server: { resource } }) {
    if (!claims) return null
    if (check === 'audience-presence') return ofOpenIddict(claims) ?? ofKeycloak(claims)
    const audiences = audienceValues(claims).slice(0, 20)
    const aud = clip(listed(audiences), 80)
    return (
      ofIdentityServer(claims, audiences, resource) ??
      ofUaa(claims, aud, resource) ??
      ofDex(claims, aud) ??
      ofOpenAuth(claims, aud) ??
      ofActions(claims, aud) ??
      ofIssuerHost(claims, audiences, resource)
    )
  },
})

/** IdentityServer: one audience of its own, beside its APIs or alone. As reported in github.com/wichert/pyramid_jwt/issues/19. */
function ofIdentityServer(
  { whole: { iss } }: JsonObject,
  audiences: readonly string[],
  resource: string,
): Cause | null {
  const everybodys = typeof iss === 'string' ? `${withoutSlash(iss)}/resources` : undefined
  const apis = audiences.filter((name) => name !== everybodys)
  if (everybodys === undefined || apis.length === audiences.length) return null
  if (apis.length === 0)
    return {
      says: `${clip(everybodys, 80)} is the audience that IdentityServer writes for all of its APIs together: no scope of the token belongs to one of them, so it is good at each.`,
      fix: `Register this server’s URI as an API there, an ApiResource named ${clip(resource, 80)} with a scope of its own, and have the client ask for that scope. Taking the common audience makes one server of all.`,
    }
  return {
    says: `aud holds ${clip(everybodys, 80)}, which IdentityServer 4 writes for all of its APIs together, and the APIs by name: ${clip(listed(apis), 80)}. It does not read resource.`,
    fix: `Register an ApiResource there whose name is ${clip(resource, 80)}, give it a scope, and have the client ask for that scope. ${clip(everybodys, 80)} fits every API alike: do not make it a name of this server.`,
  }
}

/** Cloud Foundry’s UAA: `aud` repeats the beginnings of the scopes. SAP’s is a product with words of its own (content/issuers). */
function ofUaa(claims: JsonObject, aud: string, resource: string): Cause | null {
  const [zid, cid, iss] = ['zid', 'cid', 'iss'].map((name) => memberValue(claims, name))
  if (typeof zid !== 'string' || typeof cid !== 'string' || cid.includes('!')) return null
  if (typeof iss !== 'string' || !iss.endsWith('/oauth/token')) return null
  const own = /^[\w-]{1,60}$/.test(resource) ? resource : 'mcp'
  return {
    says: `aud is ${aud}: UAA makes it out of the scopes that were granted (what stands before the last dot of each) and the client.`,
    fix: `Define a scope such as ${own}.read, allow it for this client and its users, and have the client ask for it: then ${own} is in aud, and has to be a name of this server.`,
  }
}

function ofDex(claims: JsonObject, aud: string): Cause | null {
  const isDex = memberValue(claims, 'federated_claims') !== undefined || isSubjectOfDex(memberValue(claims, 'sub'))
  return isDex
    ? {
        says: `aud is ${aud}: Dex, whose token this looks like, writes clients there, never an address, and does not read resource.`,
        fix: 'Register this server as a client of Dex with the calling client as a trusted peer, have that one ask for the scope audience:server:client_id:<this server’s client id>, and add that id to the other names of this server.',
      }
    : null
}

/** A user’s id and a connector’s, as two fields of a protocol buffer. */
function isSubjectOfDex(sub: unknown): boolean {
  const octets = typeof sub === 'string' && sub.length <= 400 ? decodeSegment(sub) : null
  if (octets?.[0] !== 0x0a) return false
  const second = 2 + (octets[1] ?? 0)
  return octets[second] === 0x12 && second + 2 + (octets[second + 1] ?? 0) === octets.length
}

function ofOpenIddict({ whole }: JsonObject): Cause | null {
  const names = ['oi_tkn_id', 'oi_prst', 'oi_au_id']
  const isOpenIddict = whole.usage === 'access_token' || names.some((name) => Object.hasOwn(whole, name))
  return isOpenIddict
    ? {
        says: 'There is no aud: OpenIddict, whose token this looks like, writes one only for the resources that were attached to the sign-in.',
        fix: 'Call SetResources with this server’s URI where the principal is made, or list it as a resource of the scope that the client asks for, and have the client sign in again.',
      }
    : null
}

/** Where the client is known by the address of its metadata nobody has set anything for it. */
function ofKeycloak({ whole: { iss, azp } }: JsonObject): Cause | null {
  return isKeycloakIssuer(iss) && typeof azp === 'string' && azp.startsWith('https://')
    ? {
        says: `There is no aud. Keycloak writes one through mappers alone, and it knows this client by the address of its metadata (azp ${clip(azp, 80)}): nobody has registered it, so there is no client to give a mapper to.`,
        fix: 'Put an Audience mapper with Included Custom Audience set to this server’s URI on a client scope, and make it a default or optional client scope of the realm. An optional one has to be asked for: list it in scopes_supported of this server’s metadata. resource alone adds nothing.',
      }
    : null
}

function ofOpenAuth(claims: JsonObject, aud: string): Cause | null {
  const isOpenAuth = memberValue(claims, 'mode') === 'access' && memberValue(claims, 'properties') !== undefined
  return isOpenAuth
    ? {
        says: `aud is ${aud}: OpenAuth, whose token this looks like, writes the client there and does not read resource.`,
        fix: 'OpenAuth cannot name this server: put an authorization server in front that can.',
      }
    : null
}

function ofActions(claims: JsonObject, aud: string): Cause | null {
  const isDefault = /^https:\/\/github\.com\/[\w-]{1,100}$/.test(aud)
  return isDefault && memberValue(claims, 'iss') === 'https://token.actions.githubusercontent.com'
    ? {
        says: `aud is ${aud}, the default: the address of the repository’s owner. The workflow asked for no audience, so all its jobs’ tokens say the same, whatever they call.`,
        fix: 'In the workflow ask for the token with this server’s URI: core.getIDToken(audience).',
      }
    : null
}

/** An address of the issuer’s own, where it names no server. */
function ofIssuerHost({ whole: { iss } }: JsonObject, audiences: readonly string[], resource: string): Cause | null {
  const [issuer, [only, ...more]] = [typeof iss === 'string' ? parseUri(iss) : null, audiences]
  const of = only === undefined || more.length > 0 ? null : parseUri(only)
  if (only === undefined || !of || !issuer || of.host !== issuer.host || of.host === parseUri(resource)?.host)
    return null
  if (withoutSlash(only) === withoutSlash(String(iss))) return null
  // A product that is both has its own MCP server there.
  if (/(?:^|[^a-z])mcp/i.test(of.path)) return null
  return {
    says: `aud is ${clip(only, 80)}, at the authorization server’s own host: an API of its own, or what it writes where no server is asked for. If the token of the sign-in was right and only later ones have this, the client leaves resource out when it refreshes.`,
    fix: `Have the client send resource=${clip(resource, 80)} in the authorization request, in the token request and in each refresh. If it does, the authorization server ignores it: set the audience there.`,
  }
}
