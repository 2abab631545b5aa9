import { findings } from '../case/credentials'
import { uri } from '../case/redact'
import { unseen } from '../pipeline/encoding/visible-text'
import { metadataUrl } from '../pipeline/http/metadata-url'

/** Longest address that is asked, in characters. */
const longestAddress = 2048

export type Address = { readonly url: string } | { readonly says: string }

/** Whether a text is an https address as RFC 3986 writes one: nothing stands in it that is not seen. */
export const isHttps = (text: string): boolean => /^https:\/\/[^/]/i.test(text) && !unseen.test(text)

/** Hosts of this machine: the only ones that are asked over http. */
const loopback = /^(?:localhost|127\.0\.0\.1)$/

/** Whether an address is one of this machine. */
export const isLoopback = (url: string): boolean => loopback.test(hostOf(url) ?? '')

/** Loopback, private, link-local and shared ranges of IPv4 (RFC 1122, 1918, 3927, 6598). */
const ownIpv4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./
/** Loopback, unspecified, unique local and link-local addresses of IPv6, and those that stand for one of IPv4. */
const ownIpv6 = /^\[(?:::|f[cd]|fe[89ab])/
const ownNames = /^[^.]*$|\.(?:localhost|local|internal|lan|home|intranet|home\.arpa)$/

/**
 * Whether a host is written as one of this machine or of the network around it. What a name is resolved to, a page
 * cannot know.
 */
export function isNearby(url: string): boolean {
  const host = (hostOf(url) ?? '').replace(/\.$/, '')
  if (host.startsWith('[')) return ownIpv6.test(host)
  return ownIpv4.test(host) || ownNames.test(host)
}

/**
 * An address that may be asked for metadata, as a browser spells it but for an empty path; otherwise why not.
 * Whatever could carry a credential is refused: nothing secret belongs into an address that is handed on.
 */
export function askable(text: string): Address {
  const typed = text.trim()
  if (typed === '') return { says: 'Type the address of an MCP server.' }
  if (typed.length > longestAddress) return { says: `The address is longer than ${longestAddress} characters.` }
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url || !/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(typed))
    return { says: 'This is no absolute address. Write it with its scheme: https://mcp.example.org/mcp' }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname)))
    return { says: 'Only https is asked, and http on localhost or 127.0.0.1.' }
  if (url.username || url.password)
    return { says: 'The address holds a name or a password. Leave out what stands before the @.' }
  // What only looks random stays: tenants are called so.
  if (findings(uri, typed).some(({ kind }) => kind !== 'run'))
    return { says: 'A token or a key stands in the address. Leave it out: no credential is sent from here.' }
  url.hash = ''
  const { href } = url
  return { url: url.pathname === '/' && url.search === '' && !/^[^?#]*\/$/.test(typed) ? href.slice(0, -1) : href }
}

/** As `askable`, of what somebody has typed or copied: quotes around it go, and a missing scheme is put before it. */
export function typedAddress(text: string): Address {
  const bare = text
    .trim()
    // A link in Markdown.
    .replace(/^\[[^\]\n]{0,300}\]\((\S{1,2048})\)$/, '$1')
    .replace(/^[<"'`]/, '')
    .replace(/[>"'`]$/, '')
  const scheme = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:[/?]|$)/i.test(bare)
    ? 'http://'
    : /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,20}(?::\d{1,5})?(?:[/?]|$)/i.test(bare)
      ? 'https://'
      : ''
  return askable(`${scheme}${bare}`)
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null)

/** The origin of an address, as it is written: what an issuer without a path is called. */
export const originOf = (url: string): string | null => /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? null

/** Where a resource's metadata may stand, in the order of the MCP specification: at its path, then at the root. */
export function resourceMetadataUrls(resource: string): readonly string[] {
  const own = metadataUrl(resource)
  const origin = originOf(resource)
  const root = origin && metadataUrl(origin)
  return own === null || root === null ? [] : [...new Set([own, root])]
}

/**
 * Where an issuer's metadata may stand, in the order of the MCP specification: RFC 8414 with the path inserted,
 * OpenID Connect with the path inserted, OpenID Connect appended to the path. Without a path there are two.
 */
export function issuerMetadataUrls(issuer: string): readonly string[] {
  const parts = /^(https?:\/\/[^/?#]+)(\/[^?#]*)?$/i.exec(issuer)
  if (!parts) return []
  const [, origin, path = ''] = parts
  const inserted = path.replace(/\/$/, '')
  return [
    ...new Set([
      `${origin}/.well-known/oauth-authorization-server${inserted}`,
      `${origin}/.well-known/openid-configuration${inserted}`,
      `${origin}${inserted}/.well-known/openid-configuration`,
    ]),
  ]
}

/** The resource whose metadata stands at that address (RFC 9728 §3.1); `null`: it is no such address. */
export function resourceBehind(url: string): string | null {
  const parts = /^(https?:\/\/[^/?#]+)\/\.well-known\/oauth-protected-resource(\/[^#]*|\?[^#]*)?$/i.exec(url)
  return parts ? `${parts[1]}${parts[2] ?? ''}` : null
}

/** The issuer whose metadata stands at that address; `null`: it is no such address. */
export function issuerBehind(url: string): string | null {
  const parts =
    /^(https?:\/\/[^/?#]+)\/\.well-known\/(?:oauth-authorization-server|openid-configuration)(\/[^?#]*)?$/i.exec(url) ??
    /^(https?:\/\/[^/?#]+)(\/[^?#]{0,2000})\/\.well-known\/openid-configuration$/i.exec(url)
  return parts ? `${parts[1]}${parts[2] ?? ''}` : null
}
