import { parseUri, type UriParts } from '../pipeline/audience/uri'
import { memberValue } from '../pipeline/encoding/json'
import { isEntraHost } from '../pipeline/keys/entra'
import type { Subject } from './hypothesis'

/** The token's issuer beside one that the server trusts, both as text and taken apart. */
interface Pair {
  readonly iss: string
  readonly of: UriParts
  readonly issuer: string
  readonly own: UriParts
}

/** So many trusted issuers are looked at. */
export const mostIssuers = 10

/** The token's issuer beside each that the server trusts; none where one of the two is no URI. */
export function besideTrusted({ claims, server }: Pick<Subject, 'claims' | 'server'>): readonly Pair[] {
  const iss = claims && memberValue(claims, 'iss')
  const of = typeof iss === 'string' ? parseUri(iss) : null
  if (typeof iss !== 'string' || !of) return []
  return server.issuers.slice(0, mostIssuers).flatMap(({ issuer }) => {
    const own = parseUri(issuer)
    return own ? [{ iss, of, issuer, own }] : []
  })
}

/** One host by one scheme and port. */
export const isSameOrigin = (a: UriParts, b: UriParts): boolean =>
  a.scheme === b.scheme && a.host === b.host && a.port === b.port

/** Issuers by which Entra ID, External ID and Azure AD B2C sign, in any cloud. */
export function isMicrosoftIssuer(iss: string): boolean {
  const host = /^https:\/\/([a-z0-9.-]{1,120})\//i.exec(iss)?.[1]?.toLowerCase() ?? ''
  return isEntraHost(host) || /^[a-z0-9-]{1,80}\.(?:ciamlogin|b2clogin)\.com$/.test(host)
}

/** By its path: a realm’s. */
export const isKeycloakIssuer = (iss: unknown): iss is string =>
  typeof iss === 'string' && /\/realms\/[^/]{1,200}$/.test(iss)

/** Whether it is the address of an endpoint, and no issuer: of Keycloak, Entra ID and Okta, and by the names all use. */
export const isEndpoint = (address: string): boolean => endpoint.test(address)

const endpoint =
  /\/protocol\/openid-connect(?:\/|$)|\/oauth2\/v[12](?:\.0)?(?:\/|$)|\/discovery\/|\/(?:authorize|token|certs|keys|jwks|userinfo|introspect)$/
