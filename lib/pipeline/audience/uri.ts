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

/** The one it is reached at: as written, or the scheme's own; `null` for what has none, or is no URI. */
export function portOf(text: string): string | null {
  const uri = parseUri(text)
  return (uri && (uri.port || defaultPorts.get(uri.scheme.toLowerCase()))) ?? null
}

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
