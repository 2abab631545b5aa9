import { type Comparator, folder } from './comparator'
import { lenientUrl } from './lenient-url'
import { sdkComparators } from './sdk-comparators'
import type { AudienceComparison, Policy } from '../types'

/** An absolute URI split by the grammar of RFC 3986 §3, without decoding or resolving anything. */
export interface UriParts {
  readonly scheme: string
  readonly userinfo: string | null
  readonly host: string
  readonly port: string | null
  readonly path: string
  readonly query: string | null
  readonly fragment: string | null
}

const pchar = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
const userinfo = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*"
const host = "(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)"
const grammar = new RegExp(
  `^([A-Za-z][A-Za-z0-9+.\\-]*)://(?:(${userinfo})@)?(${host})(?::([0-9]*))?((?:/${pchar}*)*)(?:\\?((?:${pchar}|[/?])*))?(?:#((?:${pchar}|[/?])*))?$`,
)

/**
 * Parses a hierarchical URI strictly; `null` if the text is not one. Not `new URL()`: that accepts
 * backslashes, spaces, tabs and a missing `//`, and so calls texts equal that differ.
 */
export function parseUri(text: string): UriParts | null {
  const m = grammar.exec(text)
  if (!m) return null
  const [, scheme = '', user, hostname = '', port, path = '', query, fragment] = m
  return {
    scheme,
    userinfo: user ?? null,
    host: hostname,
    port: port ?? null,
    path,
    query: query ?? null,
    fragment: fragment ?? null,
  }
}

const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['https', '443'],
  ['http', '80'],
])

/** RFC 3986 §6.2.2.1 (case of scheme, host, percent-encoding) and §6.2.3 (default port, empty path). */
export function normalizeUri(text: string): string | null {
  const uri = parseUri(text)
  if (!uri) return null
  const scheme = uri.scheme.toLowerCase()
  const port = uri.port === null || uri.port === '' || uri.port === defaultPorts.get(scheme) ? '' : `:${uri.port}`
  const user = uri.userinfo === null ? '' : `${uri.userinfo}@`
  const rest = `${uri.path || '/'}${uri.query === null ? '' : `?${uri.query}`}${uri.fragment === null ? '' : `#${uri.fragment}`}`
  const upper = (s: string) => s.replace(/%[0-9a-f]{2}/gi, (hex) => hex.toUpperCase())
  return `${scheme}://${upper(user)}${upper(uri.host.toLowerCase())}${port}${upper(rest)}`
}

export const normalized = (aud: string, resource: string): boolean => {
  const a = normalizeUri(aud)
  return a !== null && a === normalizeUri(resource)
}

/** Without one slash at the end of the path; a query or fragment keeps its own. */
const withoutSlash = (uri: string): string => {
  const [path = ''] = uri.split(/[?#]/, 1)
  return path.replace(/\/$/, '') + uri.slice(path.length)
}

/** The same but for one slash: what has two of them has more than the other. */
const slashed = (aud: string, resource: string): boolean =>
  normalized(aud, resource) || normalized(withoutSlash(aud), resource) || normalized(aud, withoutSlash(resource))

/** The ways servers compare `aud` with their own resource URI. No specification names one. */
export const comparators = {
  exact: {
    label: 'exact',
    about: 'The two texts are the same, code point by code point.',
    safe: true,
    matches: (aud, resource) => aud === resource,
  },
  normalized: {
    label: 'normalized',
    about: 'Case of scheme and host, default port and empty path are folded as RFC 3986 allows.',
    safe: true,
    matches: (aud, resource) => aud === resource || normalized(aud, resource),
  },
  slash: {
    label: 'one slash',
    about: 'As normalized, and one trailing slash makes no difference.',
    safe: true,
    matches: (aud, resource) => aud === resource || slashed(aud, resource),
  },
  prefix: {
    label: 'prefix',
    about: 'Any aud at or above this server on the same origin passes: unsafe where tenants share a host.',
    safe: false,
    matches: (aud, resource) => aud === resource || above(aud, resource),
  },
  ...sdkComparators,
} as const satisfies Record<AudienceComparison, Comparator>

interface Named {
  readonly resource: string
  readonly policy: Pick<Policy, 'otherNames'>
}

/** Everything the server is called: its resource URI first. */
export const ownNames = ({ resource, policy }: Named): readonly string[] => [resource, ...policy.otherNames]

/** Deliberately as naive as the servers that do it: `new URL()` on both sides, then a path prefix. */
function above(aud: string, resource: string): boolean {
  const [a, r] = [lenientUrl(aud), lenientUrl(resource)]
  if (!a || !r) return false
  return a.origin !== 'null' && a.origin === r.origin && folder(r.pathname).startsWith(folder(a.pathname))
}
