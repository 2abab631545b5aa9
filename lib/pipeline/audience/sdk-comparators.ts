import { type Comparator, folder } from './comparator'
import { lenientUrl } from './lenient-url'

const withoutSlash = (text: string) => text.replace(/\/$/, '')

/** `checkResourceAllowed` of the TypeScript SDK: same origin, and one path at or below the other. */
function allowedByTypeScript(requested: string, configured: string): boolean {
  const [r, c] = [lenientUrl(requested), lenientUrl(configured)]
  if (!r || !c || r.origin !== c.origin || r.pathname.length < c.pathname.length) return false
  return folder(r.pathname).startsWith(folder(c.pathname))
}

/** `check_resource_allowed` of the Python SDK, which splits with urllib and so repairs nothing. */
function allowedByPython(requested: string, configured: string): boolean {
  const [r, c] = [split(requested), split(configured)]
  // Unlike its TypeScript twin it has no check of lengths, so /mcp passes for /mcp/ as well.
  if (r.scheme !== c.scheme || r.authority !== c.authority) return false
  return folder(r.path).startsWith(folder(c.path))
}

/** RFC 3986 appendix B, as urllib's urlsplit applies it: C0 controls and spaces at the ends go, tabs and line breaks anywhere. */
function split(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what urlsplit strips
  const clean = text.replace(/^[\x00-\x20]+/, '').replace(/[\t\r\n]/g, '')
  const [, scheme = '', authority = '', path = ''] =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)/.exec(clean) ?? []
  // urlparse takes the parameters (;…) off the last segment.
  return { scheme: scheme.toLowerCase(), authority: authority.toLowerCase(), path: path.replace(/;[^/]*$/, '') }
}

/** Both parsed by `new URL()`, then compared without one trailing slash. */
function equalUrls(aud: string, resource: string, { withFragment = false, webOnly = false } = {}): boolean {
  const canonical = (text: string) => {
    const url = lenientUrl(text)
    // pydantic's AnyHttpUrl takes http and https alone.
    if (!url || (webOnly && !/^https?:$/.test(url.protocol))) return null
    return withoutSlash(withFragment ? url.href : url.href.replace(/#.*$/, ''))
  }
  const a = canonical(aud)
  return a !== null && a === canonical(resource)
}

/** What released SDKs and the specification's own tutorials do, newest versions read in November 2026. */
export const sdkComparators = {
  'typescript-sdk': {
    label: 'TypeScript SDK 1.32',
    about: 'expectedResource: parsed by new URL(), fragment and one trailing slash removed, then equal.',
    safe: true,
    matches: (aud, resource) => aud === resource || equalUrls(aud, resource),
  },
  'python-sdk': {
    label: 'Python SDK 2.3',
    about: 'validate_token_resource: parsed as a URL, one trailing slash removed, then equal.',
    safe: true,
    matches: (aud, resource) => equalUrls(aud, resource, { withFragment: true, webOnly: true }),
  },
  'go-sdk': {
    label: 'Go SDK helper',
    about: 'MatchesResource: the same bytes, give or take one trailing slash.',
    safe: true,
    matches: (aud, resource) => withoutSlash(aud) === withoutSlash(resource),
  },
  'typescript-tutorial': {
    label: 'TypeScript tutorial',
    about: 'checkResourceAllowed with aud as the request: any aud at or below this server passes.',
    safe: false,
    matches: (aud, resource) => allowedByTypeScript(aud, resource),
  },
  'python-tutorial': {
    label: 'Python tutorial',
    about: 'check_resource_allowed with aud as the configuration: any aud at or above this server passes.',
    safe: false,
    matches: (aud, resource) => allowedByPython(resource, aud),
  },
} as const satisfies Record<string, Comparator>
