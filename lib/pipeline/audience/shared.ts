import { clientOf } from '../claims/client'
import { type JsonObject, memberValue } from '../encoding/json'
import { matchesPattern } from '../encoding/pattern'
import { entraIssuer } from '../keys/entra'
import { parseUri } from './uri'
import { withoutSlash } from '../encoding/slash'

/** Whether an audience is no one server's: a wildcard, or what an issuer gives to every API of a project or tenant. */
export const isShared = (aud: string, sharedAudiences: readonly string[]): boolean =>
  aud.includes('*') || sharedAudiences.some((like) => matchesPattern(like, aud))

/** Whether an audience is an endpoint of the issuer, or what IdentityServer writes for all of its APIs: every client has it. */
const isOfIssuer = (aud: string, iss: unknown): boolean =>
  typeof iss === 'string' && ['/userinfo', '/resources'].some((path) => aud === withoutSlash(iss) + path)

/** Why an audience that this server goes by separates nothing, or little. */
export type Weakness =
  | { readonly kind: 'generic' | 'of-issuer' | 'loosely' }
  /** The claim that names the same client. */
  | { readonly kind: 'of-client' | 'registration'; readonly claim: string }

/** Of an audience that is accepted; `null`: it is this server's, as far as can be told. */
export function weaknessOf(aud: string, claims: JsonObject, resource: string): Weakness | null {
  const iss = memberValue(claims, 'iss')
  if (isOfIssuer(aud, iss)) return { kind: 'generic' }
  const isResource = withoutSlash(aud) === withoutSlash(resource)
  if (!isResource && typeof iss === 'string' && namesIssuer(aud, iss, resource)) return { kind: 'of-issuer' }
  const client = clientOf(claims)
  if (client?.id !== aud || (isResource && parseUri(aud))) return null
  // There one registration may be a client and an API, and aud of v2.0 is the API's number.
  const mayBeBoth = typeof iss === 'string' && entraIssuer(iss) !== null
  return { kind: mayBeBoth ? 'registration' : 'of-client', claim: client.claim }
}

/**
 * Whether it is the authorization server, or something of its own at its host. A server that lives at that host may go by
 * an address there, but neither by the issuer's identifier nor by the bare host.
 */
function namesIssuer(aud: string, iss: string, resource: string): boolean {
  if (withoutSlash(aud) === withoutSlash(iss)) return true
  const [at, of] = [parseUri(aud), parseUri(iss)]
  // A product that is both has its MCP server there.
  if (!at || !of || at.host !== of.host || /(?:^|[^a-z])mcp/i.test(at.path)) return false
  return at.path === '' || at.path === '/' || parseUri(resource)?.host !== of.host
}
