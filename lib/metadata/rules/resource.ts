import { normalizeUri } from '../../pipeline/audience/uri'
import { clip, literal } from '../../pipeline/encoding/visible-text'
import { isHttps, isLoopback, originOf, resourceBehind } from '../addresses'
import { mcp, section } from '../clauses'
import { textOf, textsOf } from '../document'
import type { Judged, Rule, Seen } from '../rule'
import { saysNothing, typesOf, withoutEmptyLists } from './types'

const on = ['resource'] as const
const types = {
  resource: 'text',
  authorization_servers: 'texts',
  jwks_uri: 'text',
  scopes_supported: 'texts',
  bearer_methods_supported: 'texts',
  resource_signing_alg_values_supported: 'texts',
  resource_name: 'text',
  resource_documentation: 'text',
  tls_client_certificate_bound_access_tokens: 'flag',
  dpop_signing_alg_values_supported: 'texts',
  dpop_bound_access_tokens_required: 'flag',
} as const

/** What holds of protected resource metadata (RFC 9728). */
export const resourceRules: readonly Rule[] = [
  {
    id: 'resource-identical',
    on,
    level: 'must',
    demands: 'resource is identical to the address that was asked.',
    clause: section('9728 3.3'),
    fix: 'Publish the very address that clients connect to, character by character. Clients must not use metadata that names another.',
    judge: identical,
  },
  {
    id: 'resource-https',
    on,
    level: 'must',
    demands: 'resource is an https URL without a fragment.',
    clause: section('9728 1.2'),
    fix: 'Publish the public https address. Behind a proxy, take it from the configuration, not from the request.',
    judge: ({ object }) => {
      const resource = object && textOf(object, 'resource')
      if (!resource) return 'apart'
      if (resource.includes('#')) return { says: 'A resource identifier has no fragment.', found: clip(resource) }
      if (isLoopback(resource)) return 'apart'
      return isHttps(resource) ? 'kept' : { says: 'It is no https URL.', found: clip(resource) }
    },
  },
  {
    id: 'authorization-servers',
    on,
    level: 'must',
    demands: 'authorization_servers names at least one issuer.',
    clause: mcp('authorization-server-location'),
    fix: 'Add authorization_servers with the issuer identifier of the server whose tokens are taken.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const named = textsOf(object, 'authorization_servers')
      if (named === null) return { says: saysNothing(object, 'authorization_servers', 'list') }
      return named.length > 0 ? 'kept' : { says: 'authorization_servers names none.' }
    },
  },
  {
    id: 'authorization-servers-https',
    on,
    level: 'must',
    demands: 'Each of them is an https URL without query and fragment.',
    clause: section('8414 2'),
    fix: 'Write the issuer identifier as the authorization server publishes it, not the address of its metadata.',
    judge: ({ object }) => {
      const named = object && textsOf(object, 'authorization_servers')
      if (!named || named.length === 0) return 'apart'
      const odd = named.find((issuer) => !isIssuer(issuer))
      return odd === undefined ? 'kept' : { says: 'One of them is none.', found: literal(odd) }
    },
  },
  {
    id: 'scopes-supported',
    on,
    level: 'should',
    demands: 'scopes_supported lists the scopes.',
    clause: section('9728 2'),
    fix: 'List the scopes a client needs for basic use. A client that gets none from the challenge asks for these.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const isListed = textsOf(object, 'scopes_supported') !== null
      return isListed ? 'kept' : { says: saysNothing(object, 'scopes_supported', 'list') }
    },
  },
  {
    id: 'offline-access',
    on,
    level: 'should',
    demands: 'offline_access is not among the scopes.',
    clause: mcp('refresh-tokens'),
    fix: 'Leave it out: whether a client gets a refresh token is between it and the authorization server.',
    judge: ({ object }) => {
      const scopes = object && textsOf(object, 'scopes_supported')
      if (!scopes) return 'apart'
      return scopes.includes('offline_access') ? { says: 'offline_access stands in scopes_supported.' } : 'kept'
    },
  },
  {
    id: 'bearer-methods',
    on,
    level: 'must',
    demands: 'Tokens are not taken in the query.',
    clause: mcp('token-requirements'),
    fix: 'Leave query out of bearer_methods_supported, and refuse tokens that come that way.',
    judge: ({ object }) => {
      const methods = object && textsOf(object, 'bearer_methods_supported')
      if (!methods) return 'apart'
      return methods.includes('query') ? { says: 'bearer_methods_supported offers query.' } : 'kept'
    },
  },
  {
    id: 'resource-types',
    on,
    level: 'must',
    demands: 'Every known member is of its type.',
    clause: section('9728 2'),
    fix: 'Write the member as its type. A client may refuse the whole document for one.',
    judge: ({ object }) => (object ? typesOf(object, types) : 'apart'),
  },
  {
    id: 'resource-empty-lists',
    on,
    level: 'must',
    demands: 'A member without values is left out.',
    clause: section('9728 3.2'),
    fix: 'Leave the member out.',
    judge: ({ object }) => (object ? withoutEmptyLists(object) : 'apart'),
  },
]

export const isIssuer = (text: string): boolean =>
  /^https?:\/\/[^/?#\s]+(?:\/[^?#\s]*)?$/i.test(text) && (isHttps(text) || isLoopback(text))

function identical({ object, question: { about, url } }: Seen): Judged {
  if (!object) return 'apart'
  const resource = textOf(object, 'resource')
  if (resource === null) return { says: saysNothing(object, 'resource', 'string') }
  // Pasted without a word of what was asked, a well-known address still says which resource it is of.
  const expected = about ?? (url === null ? null : resourceBehind(url))
  if (expected === null) return 'open'
  if (resource === expected) return 'kept'
  return { says: differsBy(resource, expected), expected: literal(expected), found: literal(resource) }
}

/** In what way two spellings differ. */
function differsBy(found: string, expected: string): string {
  const slashless = (text: string) => text.replace(/\/$/, '')
  if (slashless(found) === slashless(expected))
    return 'They differ by a slash at the end. Some clients overlook it, others refuse the metadata.'
  const normal = normalizeUri(found)
  if (normal !== null && normal === normalizeUri(expected))
    return 'They name the same place and are spelled differently. The comparison is by characters.'
  if (found === originOf(expected))
    return 'It names the host where the address of the server has a path. Some clients overlook it, others refuse the metadata.'
  if (found.replace(/^http:/i, 'https:') === expected) return 'It says http where the server is asked over https.'
  return 'It names another resource.'
}
