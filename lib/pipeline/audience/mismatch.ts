import { normalized, parseUri, type UriParts } from './comparators'
import { folder } from './comparator'
import { lenientUrl } from './lenient-url'
import { unseen } from '../encoding/text'

/** What sets an audience apart from a resource URI, nearest miss first: of several audiences the nearest is spoken of. */
export const differenceKinds = [
  'spelling',
  'slash',
  'encoding',
  'dot-segments',
  'root-dot',
  'repaired',
  'no-scheme',
  'invisible',
  'path-case',
  'fragment',
  'query',
  'scheme',
  'port',
  'list',
  'unicode',
  'userinfo',
  'look-alike-host',
  'child',
  'parent',
  'tenant',
  'subdomain',
  'parent-host',
  'host',
  'wildcard',
  'malformed',
  'guid',
  'other-name',
  'name',
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
  const misses = values.flatMap((aud) =>
    names.map((name): Miss => ({ aud, name, kind: difference(aud, name) ?? 'name' })),
  )
  const rank = ({ kind }: Miss) => differenceKinds.indexOf(kind)
  return misses.reduce<Miss | null>(
    (nearest, miss) => (nearest === null || rank(miss) < rank(nearest) ? miss : nearest),
    null,
  )
}

/** Names the difference, the most telling one; `null` when the texts are identical. */
export function difference(aud: string, resource: string): DifferenceKind | null {
  if (aud === resource) return null
  if (isList(aud)) return 'list'
  if (aud.includes('*')) return 'wildcard'
  if (unseen.test(aud)) return 'invisible'
  const [a, r] = [parseUri(aud), parseUri(resource)]
  if (!r) return 'other-name'
  if (!a) return unreadable(aud, resource, r)
  if (a.userinfo !== null) return 'userinfo'
  if (normalized(aud, resource)) return (a.path === '') === (r.path === '') ? 'spelling' : 'slash'
  if (isWeb(r) && !isWeb(a)) return a.host.toLowerCase() === r.host.toLowerCase() ? 'scheme' : 'name'
  if (a.host === '') return 'malformed'
  return hostDifference(a.host.toLowerCase(), r.host.toLowerCase()) ?? partDifference(a, r)
}

/** Several addresses in one string: aud has a list for that (RFC 7519 §4.1.3). */
function isList(aud: string): boolean {
  if (/^\[.*\]$/s.test(aud)) return true
  const words = aud.split(/[\s,;|]+/).filter(Boolean)
  return words.length > 1 && words.length <= 100 && words.every((word) => parseUri(word) !== null)
}

const isWeb = ({ scheme }: UriParts) => /^https?$/i.test(scheme)

/** By what a text that is no absolute URI misses one that is. */
function unreadable(aud: string, resource: string, own: UriParts): DifferenceKind {
  const repaired = lenientUrl(aud)?.href
  if (repaired !== undefined && repaired === lenientUrl(resource)?.href) return 'repaired'
  const meant = /^https?\W|^\/\/|:\/\//i.test(aud)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: anything outside ASCII is what is looked for
  if (meant && /[^\x00-\x7f]/.test(aud)) return 'unicode'
  const completed = [`${own.scheme}://${aud}`, `${own.scheme}:${aud}`].map(parseUri)
  if (completed.some((uri) => uri?.host.toLowerCase() === own.host.toLowerCase() && uri.userinfo === null))
    return 'no-scheme'
  if (meant) return 'malformed'
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(aud) ? 'guid' : 'name'
}

/** Of two hosts in lower case; `null` if they are the same. */
function hostDifference(host: string, own: string): DifferenceKind | null {
  if (host === own) return null
  if (host === `${own}.` || own === `${host}.`) return 'root-dot'
  if (decoded(host) === decoded(own)) return 'encoding'
  if (/(^|\.)xn--/.test(host)) return 'unicode'
  if (host.endsWith(`.${own}`)) return 'subdomain'
  if (own.endsWith(`.${host}`)) return 'parent-host'
  return !isAddress.test(own) && resembles(host, own) ? 'look-alike-host' : 'host'
}

/** An IP address: its digits are no letters somebody could take for others. */
const isAddress = /^[\d.]+$|^\[/

/** Letters and digits that are taken for each other, once what separates words is gone. */
const likeness = (host: string) =>
  host.replace(/[-.]/g, '').replace(/0/g, 'o').replace(/[1i]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w')

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
  const path = pathDifference(a.path || '/', r.path || '/')
  if (path) return path
  return a.query === r.query ? 'fragment' : 'query'
}

const originOf = ({ scheme, host, port }: UriParts) => `${scheme}://${host}${port ? `:${port}` : ''}`

/** Of two paths; `null` if they are the same. */
function pathDifference(path: string, own: string): DifferenceKind | null {
  if (path === own) return null
  if (singleSlashes(path) === singleSlashes(own)) return 'slash'
  if (decoded(path) === decoded(own)) return 'encoding'
  if (withoutDots(path) === withoutDots(own)) return 'dot-segments'
  if (singleSlashes(path).toLowerCase() === singleSlashes(own).toLowerCase()) return 'path-case'
  const [there, here] = [folder(withoutDots(path)), folder(withoutDots(own))]
  if (here.startsWith(there)) return 'parent'
  return there.startsWith(here) ? 'child' : 'tenant'
}

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
  for (const segment of decoded(path).split('/')) {
    if (segment === '..') kept.length = Math.max(1, kept.length - 1)
    else if (segment !== '.') kept.push(segment)
  }
  return kept.join('/')
}
