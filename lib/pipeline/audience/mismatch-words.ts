import type { DifferenceKind } from './mismatch'
import { hostOf } from '../groups'

/** Beside the kinds of difference: the audience is the client that holds the token, or who issued it. */
export type MissKind = DifferenceKind | 'client-id' | 'issuer'

/** Two hosts say it best where the hosts are what differs; elsewhere only the whole texts show it. */
const ofHosts: ReadonlySet<MissKind> = new Set(['host', 'subdomain', 'parent-host', 'look-alike-host', 'issuer'])

/** The verdict: what the token is for, beside what this server is. */
export function saysOf(kind: MissKind, found: string, expected: string): string {
  const [aud, own] = [hostOf(found), hostOf(expected)]
  return ofHosts.has(kind) && aud !== own
    ? `The token is for ${aud}; you asked ${own}.`
    : `The token is for ${found}; this server is ${expected}.`
}

/** Why each difference matters. */
export const because: Record<MissKind, string> = {
  host: 'Another server of the same issuer. Whoever runs that server holds this token; if this one accepted it, they would be its user here.',
  subdomain:
    'The host lies below this server’s. It is another machine, perhaps run by other people, and it holds this token.',
  'parent-host':
    'The host lies above this server’s. Accepting it means every server below that name accepts the same token.',
  'look-alike-host':
    'The host resembles this server’s and is another. Such names are within the reach of others; they fool the eye, and a comparison by prefix or suffix.',
  unicode:
    'It has a letter outside ASCII, which an address spells with xn-- in its host and with % elsewhere. It may read the same and is another text, often another server.',
  list: 'Several addresses stand in one string. aud has a list for that; a server that searches in the text is fooled by any text that contains its address.',
  issuer:
    'The audience is the authorization server that issued the token, so it is for use there: at its userinfo endpoint, for example.',
  userinfo: 'What stands before the @ is a user name, not a host: the real host comes after it.',
  invisible:
    'The text contains a character that is not seen, or that turns the direction of reading. It looks like another address and is not equal to it.',
  wildcard:
    'A star means nothing in a comparison, and a server that gives it a meaning accepts the tokens of all its neighbours.',
  'client-id':
    'An ID token is for the client; an access token is for the server. Every server this client talks to would find the same audience.',
  guid: 'It is an application’s number, as Entra writes it. It may well stand for this server, but nothing here says so.',
  'other-name':
    'This server goes by a name that is no address, and the token names another. Names are compared character by character, case included.',
  malformed:
    'It is meant as an address and does not follow the grammar of one. Some parsers repair such texts; a comparison must not.',
  name: 'A name rather than an address. If the issuer gives every API the same name, the token fits all of them alike.',
  'no-scheme': 'The scheme is missing, so this is no absolute URI. A resource identifier begins with https://.',
  repaired:
    'Only a lenient parser makes an address of it, by dropping white space, turning backslashes, adding slashes or translating letters. The texts differ, and a strict reader sees no address at all.',
  scheme: 'The scheme differs, and so these are two resources, http and https as well.',
  port: 'The port differs, and so another program answers there.',
  slash:
    'The slashes differ. The MCP specification prefers the form without one at the end; many libraries add one to a bare origin.',
  spelling:
    'The same address in another spelling: case of scheme, host or percent-encoding, or a default port written out. An exact comparison refuses it; a normalizing one would not.',
  encoding:
    'The same characters, one of them percent-encoded without need. RFC 3986 calls the two equivalent; comparisons of audiences do not decode.',
  'dot-segments':
    'The path goes a way round through . or .., and would arrive at the same place. Comparisons of audiences do not walk paths, and what does can be led astray.',
  'root-dot':
    'The host ends with a dot, the full form of a name in DNS. It reaches the same server and is another text.',
  'path-case': 'The paths differ in case, and paths are case-sensitive.',
  parent:
    'The audience is a level above this server. Accepting it means every server below that address accepts it too: on a shared host those are other tenants.',
  child: 'The audience is a path below this server: a part of it, or another server that lives there.',
  tenant:
    'Same host, another path: another resource. On a shared host the path is the tenant, and this is somebody else’s server.',
  fragment: 'A resource identifier has no fragment.',
  query: 'The query differs. Resource identifiers should have none.',
}

/** Where it is mended: in the spelling, at the authorization server, or by the client that asked for the wrong resource. */
export function fixOf(kind: MissKind, expected: string): string {
  switch (kind) {
    case 'slash':
    case 'spelling':
    case 'encoding':
    case 'dot-segments':
    case 'root-dot':
    case 'no-scheme':
    case 'repaired':
    case 'malformed':
    case 'other-name':
      return `Configure server and authorization server with one spelling, ${expected}, and keep the comparison exact.`
    case 'list':
      return 'Have the authorization server write aud as a JSON list of strings, or better as one string for one server.'
    case 'wildcard':
      return `Have the authorization server put ${expected} itself in aud. Do not teach the server wildcards.`
    case 'guid':
      return `If the number is this server’s own, add it to the server’s other names. Otherwise the client asks for resource=${expected}.`
    case 'client-id':
    case 'issuer':
    case 'name':
      return `Map the audience at the authorization server to ${expected}; the client asks for it with resource=${expected}.`
    default:
      return `The client asks its authorization server for resource=${expected} and sends that token instead.`
  }
}
