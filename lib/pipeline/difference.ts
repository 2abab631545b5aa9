import { normalized, parseUri, type UriParts } from './audience'

/** What sets an audience apart from a resource URI, nearest miss first: of several audiences the nearest is spoken of. */
export const differenceKinds = [
  'spelling', 'slash', 'encoding', 'dot-segments', 'root-dot', 'repaired', 'no-scheme', 'invisible', 'path-case', 'fragment', 'query',
  'scheme', 'port', 'unicode-host', 'userinfo', 'look-alike-host', 'child', 'parent', 'tenant', 'subdomain', 'parent-host', 'host',
  'wildcard', 'guid', 'name',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** The audience that misses one of the server's names by the least, and by what. */
export interface Miss {
  readonly aud: string
  readonly name: string
  readonly kind: DifferenceKind
}

/** `null` when there is nothing to compare. */
export function nearestMiss(values: readonly string[], names: readonly string[]): Miss | null {
  const misses = values.flatMap((aud) => names.map((name): Miss => ({ aud, name, kind: difference(aud, name) ?? 'name' })))
  const rank = ({ kind }: Miss) => differenceKinds.indexOf(kind)
  return misses.reduce<Miss | null>((nearest, miss) => (nearest === null || rank(miss) < rank(nearest) ? miss : nearest), null)
}

/** Names the difference, the most telling one; `null` when the texts are identical. */
export function difference(aud: string, resource: string): DifferenceKind | null {
  if (aud === resource) return null
  if (aud.includes('*')) return 'wildcard'
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(aud)) return 'invisible'
  const [a, r] = [parseUri(aud), parseUri(resource)]
  if (!r) return 'name'
  if (!a) return unreadable(aud, resource, r)
  if (a.userinfo !== null) return 'userinfo'
  if (normalized(aud, resource)) return 'spelling'
  if (!isWeb(a) && isWeb(r)) return 'name'
  return hostDifference(a.host.toLowerCase(), r.host.toLowerCase()) ?? partDifference(a, r)
}

const isWeb = ({ scheme }: UriParts) => /^https?$/i.test(scheme)

/** By what a text that is no absolute URI misses one that is. */
function unreadable(aud: string, resource: string, own: UriParts): DifferenceKind {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: anything outside ASCII is what is looked for
  if (/^https?:\/\/[^/?#]*[^\x00-\x7f]/i.test(aud)) return 'unicode-host'
  if (normalized(`${own.scheme}://${aud}`, resource) || normalized(`${own.scheme}:${aud}`, resource)) return 'no-scheme'
  if (URL.canParse(aud) && URL.canParse(resource) && new URL(aud).href === new URL(resource).href) return 'repaired'
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(aud) ? 'guid' : 'name'
}

/** Of two hosts in lower case; `null` if they are the same. */
function hostDifference(host: string, own: string): DifferenceKind | null {
  if (host === own) return null
  if (host === `${own}.` || own === `${host}.`) return 'root-dot'
  if (decoded(host) === decoded(own)) return 'encoding'
  if (/(^|\.)xn--/.test(host)) return 'unicode-host'
  if (host.endsWith(`.${own}`)) return 'subdomain'
  if (own.endsWith(`.${host}`)) return 'parent-host'
  return resembles(host, own) ? 'look-alike-host' : 'host'
}

/** Letters and digits that are taken for each other, once what separates words is gone. */
const likeness = (host: string) => host.replace(/[-.]/g, '').replace(/0/g, 'o').replace(/[1i]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w')

function resembles(host: string, own: string): boolean {
  return host.startsWith(own) || host.endsWith(own) || likeness(host) === likeness(own) || oneLetterOff(host, own)
}

/** One letter added, left out, replaced, or two swapped. Digits count machines: `db1` is no slip for `db2`. */
function oneLetterOff(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (!/^[a-z]*$/.test(left + right)) return false
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''))
}

/** Of two URIs on one host. */
function partDifference(a: UriParts, r: UriParts): DifferenceKind {
  if (a.scheme.toLowerCase() !== r.scheme.toLowerCase()) return 'scheme'
  if (!normalized(originOf(a), originOf(r))) return 'port'
  if (a.fragment !== null) return 'fragment'
  if (a.query !== r.query) return 'query'
  return pathDifference(a.path || '/', r.path || '/')
}

const originOf = ({ scheme, host, port }: UriParts) => `${scheme}://${host}${port ? `:${port}` : ''}`

function pathDifference(path: string, own: string): DifferenceKind {
  if (singleSlashes(path) === singleSlashes(own)) return 'slash'
  if (decoded(path) === decoded(own)) return 'encoding'
  if (withoutDots(path) === withoutDots(own)) return 'dot-segments'
  if (path.toLowerCase() === own.toLowerCase()) return 'path-case'
  const [there, here] = [folder(withoutDots(path)), folder(withoutDots(own))]
  if (here.startsWith(there)) return 'parent'
  return there.startsWith(here) ? 'child' : 'tenant'
}

const folder = (path: string) => (path.endsWith('/') ? path : `${path}/`)
const singleSlashes = (path: string) => path.replace(/\/+/g, '/').replace(/\/$/, '')

/** RFC 3986 §6.2.2.2: letters, digits and - . _ ~ need no percent-encoding. */
const decoded = (text: string) =>
  text.replace(/%[0-9a-f]{2}/gi, (hex) => {
    const character = String.fromCharCode(Number.parseInt(hex.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : hex.toUpperCase()
  })

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') kept.length = Math.max(1, kept.length - 1)
    else if (segment !== '.') kept.push(segment)
  }
  return kept.join('/')
}
