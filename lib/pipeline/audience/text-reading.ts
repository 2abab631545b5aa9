import { folder } from './folders'
import { lenientUrl } from './lenient-url'
import { normalizeUri, parseUri, type UriParts } from './uri'

/** The forms of one text that comparisons ask for, each made once however many others it is compared with. */
export interface TextReading {
  readonly text: string
  readonly uri: () => UriParts | null
  readonly normal: () => string | null
  /** What `new URL()` makes of it. */
  readonly repaired: () => string | undefined
  /** Host in lower case, and that without needless percent-encoding, or with look-alikes folded. */
  readonly host: () => string
  readonly decodedHost: () => string
  readonly likeness: () => string
  readonly origin: () => string | null
  readonly path: () => string
  readonly decodedPath: () => string
  readonly pathWithoutDots: () => string
  readonly pathWithSingleSlashes: () => string
  /** The path without dot segments, and with its slash. */
  readonly folder: () => string
}

/** Nothing is worked out before it is asked for. */
export function readingOf(text: string): TextReading {
  const uri = once(() => parseUri(text))
  const host = once(() => uri()?.host.toLowerCase() ?? '')
  const path = () => uri()?.path || '/'
  const decodedPath = once(() => decoded(path()))
  const pathWithoutDots = once(() => withoutDots(decodedPath()))
  return {
    text,
    uri,
    normal: once(() => normalizeUri(text)),
    repaired: once(() => lenientUrl(text)?.href),
    host,
    decodedHost: once(() => decoded(host())),
    likeness: once(() => likeness(host())),
    origin: once(() => normalizeUri(originOf(uri()))),
    path,
    decodedPath,
    pathWithoutDots,
    folder: once(() => folder(pathWithoutDots())),
    pathWithSingleSlashes: once(() => path().replace(/\/+/g, '/').replace(/\/$/, '')),
  }
}

/** Computes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const originOf = (uri: UriParts | null) => (uri ? `${uri.scheme}://${uri.host}${uri.port ? `:${uri.port}` : ''}` : '')

/** Letters and digits that are taken for each other, once what separates words is gone. */
const likeness = (host: string) =>
  host.replace(/[-.]/g, '').replace(/0/g, 'o').replace(/[1i]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w')

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
