import type { UriParts } from '../../pipeline/audience/uri'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { besideResource } from '../audiences'
import { isBehindProxyOf, isInner, isLoopback } from '../hosts'
import { type Cause, defineHypothesis } from '../hypothesis'

/** The audience is right, and this server does not know its public name. */
export default defineHypothesis({
  id: 'own-name',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [mcp('authorization', 'canonical-server-uri'), rfc(8707, '2')],
  test({ claims, server }) {
    for (const { aud, of, own } of besideResource({ claims, server })) {
      const cause =
        loopback(own, of, aud, server.resource) ??
        inner(own, of, aud, server.resource) ??
        port(own, of, aud, server.resource) ??
        www(own, of, aud, server.resource) ??
        transport(own, of, aud, server.resource) ??
        path(own, of, aud, server.resource)
      if (cause) return cause
    }
    return null
  },
})

const setName = (aud: string) =>
  `Configure ${clip(aud, 80)} as this server’s resource, the address that clients use, and do not build it from the request. Asking for another token does not help.`

/** The server goes by an address behind a proxy, the token by the one before it. */
function inner(own: UriParts, aud: UriParts, text: string, resource: string): Cause | null {
  if (!isBehindProxyOf(aud, own) && !(isLoopback(aud.host) && isOfNetwork(own.host) && aud.path === own.path))
    return null
  const plain = own.scheme === 'http' && aud.scheme === 'https'
  const what = plain
    ? own.host === aud.host
      ? 'http behind a proxy that clients reach over https'
      : 'an inner address over http, behind a proxy that clients reach over https'
    : 'an address that only the inside of its network knows'
  return {
    says: `The token is for ${clip(text, 80)} and this server takes itself for ${clip(resource, 80)}: ${what}. Most likely the server’s own name is wrong, not the token.`,
    fix: setName(text),
  }
}

/** A name of a network of containers, whose published ports are reached at the machine itself. */
const isOfNetwork = (host: string) => isInner(host) && !isLoopback(host) && !host.endsWith('.localhost')

/** One machine by two of its names. */
function loopback(own: UriParts, aud: UriParts, text: string, resource: string): Cause | null {
  if (own.host === aud.host || !isLoopback(own.host) || !isLoopback(aud.host)) return null
  const isOrigin = aud.path.length < 2
  if (own.port !== aud.port || (own.path !== aud.path && !isOrigin)) return null
  return {
    says: `${clip(text, 80)} and ${clip(resource, 80)} are one machine by two names, and names are compared as text${isOrigin && own.path.length > 1 ? `; the token’s lacks the path ${clip(own.path, 40)}, too` : ''}.`,
    fix: `Use one of them everywhere: in the client’s configuration, here, and at the authorization server. ${setName(text)}`,
  }
}

/** The old transport of MCP had an address of its own beside the new one's. */
function transport(own: UriParts, aud: UriParts, text: string, resource: string): Cause | null {
  if (own.scheme !== aud.scheme || own.host !== aud.host || own.port !== aud.port) return null
  const [a, b] = [endpointOf(aud.path), endpointOf(own.path)]
  if (!a || !b || a.under !== b.under || a.name === b.name) return null
  return {
    says: `${clip(text, 80)} and ${clip(resource, 80)} are two endpoints side by side, /${a.name} and /${b.name}: most likely one server, whose old and new transport have an address each.`,
    fix: `Let both endpoints go by one resource URI, the one the protected resource metadata names, or add ${clip(text, 80)} to the other names of this server.`,
  }
}

const endpointOf = (path: string) => {
  const at = path.lastIndexOf('/')
  const name = path.slice(at + 1)
  return ['mcp', 'sse', 'message', 'messages', 'stream', 'http'].includes(name)
    ? { under: path.slice(0, at), name }
    : null
}

/** Only the port differs, and the token names none: the one a program listens on behind a proxy. */
function port(own: UriParts, aud: UriParts, text: string, resource: string): Cause | null {
  if (own.scheme !== aud.scheme || own.host !== aud.host || own.path !== aud.path) return null
  if (own.port === null || aud.port !== null) return null
  return {
    says: `The two differ by the port ${own.port} alone: ${clip(text, 80)} in the token, ${clip(resource, 80)} here. A proxy that listens on the usual port in front of this server would explain that.`,
    fix: setName(text),
  }
}

/** One name with and without `www.`, which is most often one site. */
function www(own: UriParts, aud: UriParts, text: string, resource: string): Cause | null {
  if (own.host === aud.host || bare(own.host) !== bare(aud.host) || own.path !== aud.path) return null
  return {
    says: `${clip(text, 80)} and ${clip(resource, 80)} differ by www. alone: most often the two are one site, which sends clients on from the one name to the other.`,
    fix: 'If they are, choose one name, configure it as the resource here and in the metadata, and give clients that address: names are compared as text, and a redirect changes neither.',
  }
}

const bare = (host: string) => host.replace(/^www\./, '')

/** One host, and one path that is the other with something in front or behind: a prefix that a proxy adds or strips. */
function path(own: UriParts, aud: UriParts, text: string, resource: string): Cause | null {
  if (own.scheme !== aud.scheme || own.host !== aud.host || own.port !== aud.port || own.path === aud.path) return null
  const [longer, shorter] = own.path.length > aud.path.length ? [own.path, aud.path] : [aud.path, own.path]
  if (shorter.length < 2 || !longer.endsWith(shorter) || longer.length === shorter.length) return null
  const prefix = longer.slice(0, longer.length - shorter.length)
  if (/^\/+$/.test(prefix))
    return {
      says: `${clip(text, 80)} and ${clip(resource, 80)} are one address, with a slash too many in one of them: an address that ends with a slash was joined to a path that begins with one.`,
      fix: `Mend it where the two are joined, in the metadata or in a configuration, so that one slash stands there${longer === aud.path ? '. Then sign in again' : ' here'}.`,
    }
  return {
    says: `The two differ by the path prefix ${clip(prefix, 40)} alone: ${clip(text, 80)} in the token, ${clip(resource, 80)} here. A proxy that ${longer === aud.path ? 'strips' : 'adds'} it would explain that.`,
    fix: `${setName(text)} If other servers share this host, the prefix is what keeps their tokens apart.`,
  }
}
