import { findMember } from '../../pipeline/encoding/json'
import { literal, listed } from '../../pipeline/encoding/visible-text'
import { isHttps, isLoopback, issuerBehind } from '../addresses'
import { mcp, section } from '../clauses'
import { textOf, textsOf } from '../document'
import type { Rule } from '../rule'
import { isIssuer } from './resource'
import { saysNothing, typesOf, withoutEmptyLists } from './types'

const on = ['issuer'] as const
const types = {
  issuer: 'text',
  authorization_endpoint: 'text',
  token_endpoint: 'text',
  jwks_uri: 'text',
  registration_endpoint: 'text',
  introspection_endpoint: 'text',
  scopes_supported: 'texts',
  response_types_supported: 'texts',
  grant_types_supported: 'texts',
  token_endpoint_auth_methods_supported: 'texts',
  code_challenge_methods_supported: 'texts',
  client_id_metadata_document_supported: 'flag',
  authorization_response_iss_parameter_supported: 'flag',
} as const
const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'] as const
const isSafe = (url: string) => isHttps(url) || isLoopback(url)

/** What holds of an authorization server's metadata (RFC 8414, OpenID Connect Discovery). */
export const issuerRules: readonly Rule[] = [
  {
    id: 'issuer-identical',
    on,
    level: 'must',
    demands: 'issuer is identical to the identifier the address was built from.',
    clause: section('8414 3.3'),
    fix: 'Make both the same text: authorization_servers of the resource, and issuer here. Clients must not use metadata of another issuer.',
    judge: ({ object, question: { about, url } }) => {
      if (!object) return 'apart'
      const issuer = textOf(object, 'issuer')
      if (issuer === null) return { says: saysNothing(object, 'issuer', 'string') }
      const expected = about ?? (url === null ? null : issuerBehind(url))
      if (expected === null) return 'open'
      if (issuer === expected) return 'kept'
      const bySlash = issuer.replace(/\/$/, '') === expected.replace(/\/$/, '')
      // An address is built from either (RFC 8414 §3.1).
      if (about === null && bySlash) return 'open'
      return {
        says: bySlash ? 'They differ by a slash at the end.' : 'It is another issuer.',
        expected: literal(expected),
        found: literal(issuer),
      }
    },
  },
  {
    id: 'issuer-https',
    on,
    level: 'must',
    demands: 'issuer is an https URL without query and fragment.',
    clause: section('8414 2'),
    fix: 'Configure the public https address as the issuer.',
    judge: ({ object }) => {
      const issuer = object && textOf(object, 'issuer')
      if (!issuer) return 'apart'
      return isIssuer(issuer) ? 'kept' : { says: 'It is none.', found: literal(issuer) }
    },
  },
  {
    id: 'pkce',
    on,
    level: 'must',
    demands: 'code_challenge_methods_supported lists S256.',
    clause: mcp('authorization-code-protection'),
    fix: 'Switch PKCE with S256 on, and publish it. MCP clients must refuse to go on without this member.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const methods = textsOf(object, 'code_challenge_methods_supported')
      if (methods === null)
        return { says: saysNothing(object, 'code_challenge_methods_supported', 'list'), expected: 'S256' }
      return methods.includes('S256')
        ? 'kept'
        : { says: 'S256 is not in it.', expected: 'S256', found: listed(methods) || 'an empty list' }
    },
  },
  {
    id: 'endpoints',
    on,
    level: 'must',
    demands: 'It has an authorization_endpoint and a token_endpoint.',
    clause: section('8414 2'),
    fix: 'Publish both. Without them a client cannot begin.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const missing = endpoints.slice(0, 2).filter((name) => textOf(object, name) === null)
      return missing.length === 0
        ? 'kept'
        : { says: missing.map((name) => saysNothing(object, name, 'string')).join(' ') }
    },
  },
  {
    id: 'endpoints-https',
    on,
    level: 'must',
    demands: 'Its endpoints are https addresses.',
    clause: mcp('communication-security'),
    fix: 'Publish https addresses. Behind a proxy, set the public base address of the authorization server.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const given = endpoints.map((name) => [name, textOf(object, name)] as const)
      const [name, url] = given.find(([, url]) => url !== null && !isSafe(url)) ?? []
      return name && url ? { says: `${name} is none.`, found: literal(url) } : 'kept'
    },
  },
  {
    id: 'jwks-uri',
    on,
    level: 'advice',
    demands: 'jwks_uri says where the keys stand.',
    clause: section('8414 2'),
    fix: 'Publish jwks_uri, or have the server ask by introspection. Without keys it cannot verify a JWT.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      return textOf(object, 'jwks_uri') === null ? { says: saysNothing(object, 'jwks_uri', 'string') } : 'kept'
    },
  },
  {
    id: 'registration',
    on,
    level: 'advice',
    demands: 'A client that nobody registered can introduce itself.',
    clause: mcp('client-registration'),
    fix: 'Support client ID metadata documents, or dynamic registration; otherwise each client must be registered by hand.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const byDocument = findMember(object, 'client_id_metadata_document_supported')?.value === true
      return byDocument || textOf(object, 'registration_endpoint') !== null
        ? 'kept'
        : { says: 'Neither client_id_metadata_document_supported nor registration_endpoint stands in it.' }
    },
  },
  {
    id: 'issuer-types',
    on,
    level: 'must',
    demands: 'Every known member is of its type.',
    clause: section('8414 2'),
    fix: 'Write the member as its type. A client may refuse the whole document for one.',
    judge: ({ object }) => (object ? typesOf(object, types) : 'apart'),
  },
  {
    id: 'issuer-empty-lists',
    on,
    level: 'must',
    demands: 'A member without values is left out.',
    clause: section('8414 3.2'),
    fix: 'Leave the member out.',
    judge: ({ object }) => (object ? withoutEmptyLists(object) : 'apart'),
  },
]
