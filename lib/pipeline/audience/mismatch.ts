import { type DifferenceKind, differenceKinds } from './miss-kinds'
import { once, readingOf, type TextReading } from './text-reading'
import { parseUri, type UriParts } from './uri'
import { unseen } from '../encoding/visible-text'

/** The audience that misses one of the server's names by the least, and by what. */
export interface Miss {
  readonly aud: string
  readonly name: string
  readonly kind: DifferenceKind
}

const rankOf: ReadonlyMap<DifferenceKind, number> = new Map(differenceKinds.map((kind, rank) => [kind, rank]))

/**
 * `null` when there is nothing to compare. Each text is parsed once, but every value is compared with
 * every name: how many of them are handed over is for the caller to bound.
 */
export function nearestMiss(values: readonly string[], names: readonly string[]): Miss | null {
  const own = names.map(readingOf)
  let nearest: Miss | null = null
  let least = differenceKinds.length
  for (const aud of values) {
    const missOf = differenceOf(aud)
    for (const name of own) {
      const kind = missOf(name) ?? 'name'
      const rank = rankOf.get(kind) ?? least
      if (nearest !== null && rank >= least) continue
      nearest = { aud, name: name.text, kind }
      least = rank
    }
  }
  return nearest
}

/** Names the difference, the most telling one; `null` when the texts are identical. */
export const difference = (aud: string, resource: string): DifferenceKind | null =>
  differenceOf(aud)(readingOf(resource))

function differenceOf(text: string): (name: TextReading) => DifferenceKind | null {
  const aud = readingOf(text)
  const oddity = once(() => oddityOf(text))
  const nature = once(() => natureOf(text))
  return (name) => {
    if (text === name.text) return null
    const odd = oddity()
    if (odd) return odd
    const own = name.uri()
    if (!own) return 'other-name'
    const uri = aud.uri()
    if (uri) return uriDifference(aud, uri, name, own)
    const repaired = aud.repaired()
    if (repaired !== undefined && repaired === name.repaired()) return 'repaired'
    const { kind, completedHosts } = nature()
    return kind !== 'unicode' && completedHosts.includes(name.host()) ? 'no-scheme' : kind
  }
}

/** What is said of an audience whatever it is compared with. */
function oddityOf(aud: string): DifferenceKind | null {
  if (isList(aud)) return 'list'
  if (aud.includes('*')) return 'wildcard'
  return unseen.test(aud) ? 'invisible' : null
}

/** Several addresses in one string: aud has a list for that (RFC 7519 §4.1.3). */
function isList(aud: string): boolean {
  if (aud.startsWith('[') && aud.endsWith(']')) return true
  const words = aud.split(/[\s,;|]+/).filter(Boolean)
  return words.length > 1 && words.length <= 100 && words.every((word) => parseUri(word) !== null)
}

/** What a text is that is no absolute URI, and the hosts it has once a scheme is put before it. */
function natureOf(aud: string): { readonly kind: DifferenceKind; readonly completedHosts: readonly string[] } {
  const meant = /^https?\W|^\/\/|:\/\//i.test(aud)
  // Any scheme would do: the grammar of the rest does not depend on it.
  const completed = [`https://${aud}`, `https:${aud}`].map(parseUri).filter((uri) => uri?.userinfo === null)
  const completedHosts = completed.map((uri) => uri?.host.toLowerCase() ?? '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: anything outside ASCII is what is looked for
  if (meant && /[^\x00-\x7f]/.test(aud)) return { kind: 'unicode', completedHosts }
  if (meant) return { kind: 'malformed', completedHosts }
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(aud)
  return { kind: isGuid ? 'guid' : /^urn:./i.test(aud) ? 'identifier' : 'name', completedHosts }
}

const isWeb = ({ scheme }: UriParts) => /^https?$/i.test(scheme)

function uriDifference(aud: TextReading, a: UriParts, name: TextReading, r: UriParts): DifferenceKind {
  if (a.userinfo !== null) return 'userinfo'
  if (aud.normal() === name.normal()) return (a.path === '') === (r.path === '') ? 'spelling' : 'slash'
  if (isWeb(r) && !isWeb(a)) return aud.host() === name.host() ? 'scheme' : 'identifier'
  if (a.host === '') return 'malformed'
  return hostDifference(aud, name) ?? partDifference(aud, a, name, r)
}

/** Of two hosts; `null` if they are the same. */
function hostDifference(aud: TextReading, name: TextReading): DifferenceKind | null {
  const [host, own] = [aud.host(), name.host()]
  if (host === own) return null
  if (isRooted(host, own) || isRooted(own, host)) return 'root-dot'
  if (aud.decodedHost() === name.decodedHost()) return 'encoding'
  if (host.startsWith('xn--') || host.includes('.xn--')) return 'unicode'
  if (isSubdomain(host, own)) return 'subdomain'
  if (isSubdomain(own, host)) return 'parent-host'
  return !isAddress.test(own) && resembles(aud, name) ? 'look-alike-host' : 'host'
}

/** Whether a host is another with the dot of the root after it. No text is put together: hosts may be long. */
const isRooted = (host: string, other: string) =>
  host.length === other.length + 1 && host.endsWith('.') && host.startsWith(other)

const isSubdomain = (host: string, parent: string) =>
  host.length > parent.length && host.endsWith(parent) && host[host.length - parent.length - 1] === '.'

/** An IP address: its digits are no letters somebody could take for others. */
const isAddress = /^[\d.]+$|^\[/

function resembles(aud: TextReading, name: TextReading): boolean {
  const [host, own] = [aud.host(), name.host()]
  return host.startsWith(own) || host.endsWith(own) || aud.likeness() === name.likeness() || oneLetterOff(host, own)
}

/** One letter added, left out, replaced, or two swapped. Digits count machines: `db1` is no slip for `db2`. */
function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length > 2 || right.length > 2 || !/^[a-z]*$/.test(left + right)) return false
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''))
}

/** Of two URIs on one host. */
function partDifference(aud: TextReading, a: UriParts, name: TextReading, r: UriParts): DifferenceKind {
  if (a.scheme.toLowerCase() !== r.scheme.toLowerCase()) return 'scheme'
  if (aud.origin() !== name.origin()) return 'port'
  return pathDifference(aud, name) ?? (a.query === r.query ? 'fragment' : 'query')
}

/** Of two paths; `null` if they are the same. */
function pathDifference(aud: TextReading, name: TextReading): DifferenceKind | null {
  const [path, own] = [aud.path(), name.path()]
  if (path === own) return null
  const [single, ownSingle] = [aud.pathWithSingleSlashes(), name.pathWithSingleSlashes()]
  if (single === ownSingle) return 'slash'
  if (aud.decodedPath() === name.decodedPath()) return 'encoding'
  if (aud.pathWithoutDots() === name.pathWithoutDots()) return 'dot-segments'
  if (single.length === ownSingle.length && single.toLowerCase() === ownSingle.toLowerCase()) return 'path-case'
  const [there, here] = [aud.folder(), name.folder()]
  if (here.startsWith(there)) return 'parent'
  return there.startsWith(here) ? 'child' : 'tenant'
}
