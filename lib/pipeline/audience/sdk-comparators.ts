import { type Comparator, comparator, equalForms, orEqual } from './comparator'
import { type Place, isAtOrAbove, isAtOrBelow } from './folders'
import { lenientUrl } from './lenient-url'
import { withoutSlash } from '../encoding/slash'

/** `checkResourceAllowed` of the TypeScript SDK, with the token's `aud` as what is requested. */
const belowByTypeScript: Comparator['accepts'] = (names) => {
  // It compares lengths first, so /mcp does not pass for /mcp/.
  const isBelow = isAtOrBelow(names.flatMap(parsed))
  return (aud) => parsed(aud).some(isBelow)
}

/** As `new URL()` parses it; opaque origins are all written `null`, and the SDK takes them for one. */
function parsed(text: string): Place[] {
  const url = lenientUrl(text)
  return url ? [{ root: url.origin, path: url.pathname }] : []
}

/** `check_resource_allowed` of the Python SDK, with the token's `aud` as what is configured. */
const aboveByPython: Comparator['accepts'] = (names) => {
  // Unlike its TypeScript twin it has no check of lengths, so /mcp passes for /mcp/ as well.
  const isAbove = isAtOrAbove(names.map(split))
  return (aud) => isAbove(split(aud))
}

/** RFC 3986 appendix B, as urllib's urlsplit applies it: C0 controls and spaces at the ends go, tabs and line breaks anywhere. */
function split(text: string): Place {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what urlsplit strips
  const clean = text.replace(/^[\x00-\x20]+/, '').replace(/[\t\r\n]/g, '')
  const [, scheme = '', authority = '', path = ''] =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)/.exec(clean) ?? []
  // A scheme has no slash, so the two can be told apart.
  return { root: `${scheme}//${authority}`.toLowerCase(), path: withoutParameters(path) }
}

/** urlparse takes the parameters (;…) off the last segment. */
function withoutParameters(path: string): string {
  const parameters = path.indexOf(';', path.lastIndexOf('/') + 1)
  return parameters < 0 ? path : path.slice(0, parameters)
}

/** Parsed by `new URL()`, then without one trailing slash. */
const canonical =
  ({ withFragment = false, webOnly = false } = {}) =>
  (text: string): string | null => {
    const url = lenientUrl(text)
    // pydantic's AnyHttpUrl takes http and https alone.
    if (!url || (webOnly && url.protocol !== 'https:' && url.protocol !== 'http:')) return null
    const [address = ''] = withFragment ? [url.href] : url.href.split('#', 1)
    return withoutSlash(address)
  }

/** What released SDKs and the specification's own tutorials do, newest versions read in November 2026. */
export const sdkComparators = {
  'typescript-sdk': comparator({
    label: 'TypeScript SDK 1.32',
    about: 'expectedResource: parsed by new URL(), fragment and one trailing slash removed, then equal.',
    safe: true,
    accepts: orEqual(equalForms(canonical())),
  }),
  'python-sdk': comparator({
    label: 'Python SDK 2.3',
    about: 'validate_token_resource: parsed as a URL, one trailing slash removed, then equal.',
    safe: true,
    accepts: equalForms(canonical({ withFragment: true, webOnly: true })),
  }),
  'go-sdk': comparator({
    label: 'Go SDK helper',
    about: 'MatchesResource: the same bytes, give or take one trailing slash.',
    safe: true,
    accepts: equalForms(withoutSlash),
  }),
  'typescript-tutorial': comparator({
    label: 'TypeScript tutorial',
    about: 'checkResourceAllowed with aud as the request: any aud at or below this server passes.',
    safe: false,
    accepts: belowByTypeScript,
  }),
  'python-tutorial': comparator({
    label: 'Python tutorial',
    about: 'check_resource_allowed with aud as the configuration: any aud at or above this server passes.',
    safe: false,
    accepts: aboveByPython,
  }),
} as const satisfies Record<string, Comparator>
