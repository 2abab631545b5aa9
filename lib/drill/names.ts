/** The server under test and its issuer in place of the demo's, in every spelling a scenario gives them. */
export interface Names {
  /** The server's own resource URI, as its tokens name it. */
  readonly resource: string
  readonly issuer: string
}

/** Says why a text cannot be said of this server, e.g. that its address has no letter to change. */
export type Complain = (why: string) => void

const noDomain = 'The server’s host has no domain to name another host of.'
const numericHost = /^[\d.]+$|^\[/

/**
 * Rewrites the demo server's URI as the server's own, part by part: an odd host, path or scheme stays odd in the same
 * way. What names another server, or nothing at all, is left as it is.
 */
export function renamer(demo: Names, own: Names): (text: string, complain: Complain) => string {
  const [theirs, ours] = [new URL(demo.resource), new URL(own.resource)]
  const label = theirs.hostname.slice(0, theirs.hostname.indexOf('.'))
  const domain = theirs.hostname.slice(label.length)
  // A label as long as the demo's that resembles it, or the wildcard in its place.
  const host = new RegExp(
    `((?:[a-z]{4,5}:(?://|\\\\\\\\))?)((?:[a-z0-9-]+\\.)*)([^\\s/.@:"]{${label.length}}|\\*)${domain.replaceAll('.', '\\.')}(\\.(?=/)|:\\d+)?([^\\s"#?,]*)`,
    'giu',
  )
  return (text, complain) => {
    const renamed = text.replaceAll(demo.issuer, own.issuer).replaceAll(demo.resource, own.resource)
    return renamed.replace(
      host,
      (whole, scheme: string, beneath: string, name: string, after: string | undefined, rest: string, at: number) => {
        // What stands there since the exact names were written is the server's own.
        if (renamed.startsWith(own.resource, at) || renamed.startsWith(own.issuer, at)) return whole
        if (name !== '*' && !resembles(name, label)) return whole
        if (beneath !== '' && numericHost.test(ours.hostname)) complain(noDomain)
        const host = hostAs(name, after, label, ours, complain)
        return schemeAs(scheme, theirs, ours) + beneath + host + pathAs(rest, theirs, ours)
      },
    )
  }
}

const resembles = (a: string, b: string) =>
  a.length === b.length && [...a.toLowerCase()].filter((c, i) => c === b[i]).length * 2 >= b.length

function schemeAs(scheme: string, theirs: URL, ours: URL): string {
  if (scheme === '') return ''
  const name = scheme.slice(0, scheme.indexOf(':') + 1)
  const slashes = scheme.slice(name.length)
  const same = name.toLowerCase() === theirs.protocol
  const other = ours.protocol === 'https:' ? 'http:' : 'https:'
  const mine = same ? ours.protocol : other
  return (name === name.toUpperCase() ? mine.toUpperCase() : mine) + slashes
}

function hostAs(name: string, after: string | undefined, label: string, ours: URL, complain: Complain): string {
  const port = ours.port === '' ? '' : `:${ours.port}`
  if (name === '*') {
    const dot = ours.hostname.indexOf('.')
    if (dot < 0 || numericHost.test(ours.hostname)) complain(noDomain)
    return `*${ours.hostname.slice(dot)}${port}`
  }
  const changed = changedAs(name, label, ours.hostname)
  if (changed === ours.hostname && name !== label) complain('The server’s host has none of the letters to change.')
  if (after === '.') return `${changed}.${port}`
  if (after === undefined) return changed + port
  if (port !== '') complain('The server’s address has a port of its own.')
  return `${changed}:${ours.protocol === 'https:' ? 443 : 80}`
}

/** What was done to the demo's label, letter by letter, done to this host. */
function changedAs(name: string, label: string, host: string): string {
  const change = new Map([...label].map((letter, i) => [letter, [...name][i] ?? letter]))
  const upper = name === label.toUpperCase()
  return [...host].map((letter) => (upper ? letter.toUpperCase() : (change.get(letter) ?? letter))).join('')
}

function pathAs(rest: string, theirs: URL, ours: URL): string {
  const [demo, own] = [theirs.pathname, ours.pathname === '/' ? '' : ours.pathname]
  const escaped = (path: string) => path.replace(/^\/(.)/, (_, c: string) => `/%${hex(c)}`)
  const ways: readonly ((path: string) => string)[] = [
    (path) => path,
    (path) => path.toUpperCase(),
    (path) => path.replaceAll('/', '\\'),
    escaped,
  ]
  for (const way of ways) if (rest.includes(way(demo))) return rest.replace(way(demo), way(own))
  return rest
}

const hex = (c: string) => c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
