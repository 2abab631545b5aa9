import { hostOf } from '../encoding/host'
import { portOf } from './uri'

interface Kind {
  /** Why the difference matters. */
  readonly because: string
  /** Where it is mended: in the spelling, at the authorization server, or by the client that asked for the wrong resource. */
  readonly fix: (own: string) => string
  /** It looks like a slip in writing this server's name, rather than like somebody else's. */
  readonly near?: true
  /** Two hosts say it best where the hosts are what differs; elsewhere only the whole texts show it. */
  readonly ofHosts?: true
}

const oneSpelling: Kind['fix'] = (own) =>
  `Configure server and authorization server with one spelling, ${own}, and keep the comparison exact.`
const mapAudience: Kind['fix'] = (own) =>
  `Map the audience at the authorization server to ${own}; the client asks for it with resource=${own}.`
const askForThis: Kind['fix'] = (own) =>
  `The client asks its authorization server for resource=${own} and sends that token instead. If it has asked for that, the authorization server ignored it.`

/** What sets an audience apart from a resource URI, nearest miss first: of several audiences the nearest is spoken of. */
const differences = {
  spelling: {
    because:
      'The same address in another spelling: case of scheme, host or percent-encoding, or a default port written out. An exact comparison refuses it; a normalizing one would not.',
    fix: oneSpelling,
    near: true,
  },
  slash: {
    because:
      'The slashes differ. The MCP specification prefers the form without one at the end; many libraries add one to a bare origin. After a path no library does: there a configuration has it, or some gateway takes it off.',
    // Behind a path the slash has no need to be: then the name without it is the one to keep.
    fix: (own) => oneSpelling(/^[^/]*\/\/[^/]*\/./.test(own) ? own.replace(/\/$/, '') : own),
    near: true,
  },
  encoding: {
    because:
      'The same characters, one of them percent-encoded without need. RFC 3986 calls the two equivalent; comparisons of audiences do not decode.',
    fix: oneSpelling,
    near: true,
  },
  'dot-segments': {
    because:
      'The path goes a way round through . or .., and would arrive at the same place. Comparisons of audiences do not walk paths, and what does can be led astray.',
    fix: oneSpelling,
    near: true,
  },
  'root-dot': {
    because:
      'The host ends with a dot, the full form of a name in DNS. It reaches the same server and is another text.',
    fix: oneSpelling,
    near: true,
  },
  repaired: {
    because:
      'Only a lenient parser makes an address of it, by dropping white space, turning backslashes, adding slashes or translating letters. The texts differ, and a strict reader sees no address at all.',
    fix: oneSpelling,
    near: true,
  },
  'no-scheme': {
    because: 'The scheme is missing, so this is no absolute URI. A resource identifier begins with https://.',
    fix: oneSpelling,
    near: true,
  },
  invisible: {
    because:
      'The text contains a character that is not seen, or that turns the direction of reading. It looks like another address and is not equal to it.',
    fix: askForThis,
    near: true,
  },
  'path-case': { because: 'The paths differ in case, and paths are case-sensitive.', fix: askForThis, near: true },
  fragment: { because: 'A resource identifier has no fragment.', fix: askForThis, near: true },
  query: {
    because:
      'The query differs, and resource identifiers should have none. Some clients put the address they were configured with into resource, its query included; Cursor was reported to do so.',
    fix: askForThis,
    near: true,
  },
  scheme: {
    because: 'The scheme differs, and so these are two resources, http and https as well.',
    fix: askForThis,
    near: true,
  },
  port: {
    because:
      'The ports differ; where none is written it is the scheme’s own, 443 for https and 80 for http. Two ports are two origins, and the texts alone do not say whether one server answers at both.',
    fix: (own) =>
      `If clients reach this server at the token’s port, configure that address as its resource. Otherwise the client asks its authorization server for resource=${own} and sends that token instead.`,
    near: true,
  },
  list: {
    because:
      'Several addresses stand in one string. aud has a list for that; a server that searches in the text is fooled by any text that contains its address.',
    fix: () =>
      'Have the authorization server write aud as a JSON list of strings, or better as one string for one server.',
    near: true,
  },
  unicode: {
    because:
      'It has a letter outside ASCII, which an address spells with xn-- in its host and with % elsewhere. It may read the same and is another text, often another server.',
    fix: askForThis,
    near: true,
  },
  userinfo: {
    because: 'What stands before the @ is a user name, not a host: the real host comes after it.',
    fix: askForThis,
    near: true,
  },
  'look-alike-host': {
    because:
      'The host resembles this server’s and is another: a neighbour, a slip in writing, or others’, made to fool the eye or a comparison by prefix.',
    fix: askForThis,
    near: true,
    ofHosts: true,
  },
  child: {
    because: 'The audience is a path below this server: a part of it, or another server that lives there.',
    fix: askForThis,
  },
  parent: {
    because:
      'The audience is a level above this server. Accepting it means every server below that address accepts it too: on a shared host those are other tenants.',
    fix: askForThis,
  },
  tenant: {
    because:
      'Same host, another path: another resource. On a shared host the path is the tenant, and this is somebody else’s server.',
    fix: askForThis,
  },
  subdomain: {
    because:
      'The host lies below this server’s. It is another machine, perhaps run by other people, and it holds this token.',
    fix: askForThis,
    ofHosts: true,
  },
  'parent-host': {
    because:
      'The host lies above this server’s. Accepting it means every server below that name accepts the same token.',
    fix: askForThis,
    ofHosts: true,
  },
  host: {
    because:
      'Another server of the same issuer. Whoever runs that server holds this token; if this one accepted it, they would be its user here.',
    fix: askForThis,
    ofHosts: true,
  },
  wildcard: {
    because:
      'A star means nothing in a comparison, and a server that gives it a meaning accepts the tokens of all its neighbours.',
    fix: (own) => `Have the authorization server put ${own} itself in aud. Do not teach the server wildcards.`,
  },
  malformed: {
    because:
      'It is meant as an address and does not follow the grammar of one. Some parsers repair such texts; a comparison must not.',
    fix: oneSpelling,
  },
  guid: {
    because:
      'It is a number that the authorization server has given to an application or an API. It may well stand for this server, but nothing here says so.',
    fix: (own) =>
      `If the number is this server’s own, add it to the server’s other names. Otherwise the client asks for resource=${own}.`,
  },
  identifier: {
    because:
      'An identifier rather than an address, as an authorization server keeps one for an API. It may well stand for this server, but nothing here says so. Where several APIs have the same, the token fits all of them alike.',
    fix: (own) =>
      `If the identifier is this server’s own, add it to the server’s other names. Otherwise have the authorization server write ${own} into aud.`,
  },
  'other-name': {
    because:
      'This server goes by a name that is no address, and the token names another. Names are compared character by character, case included.',
    fix: oneSpelling,
  },
  name: {
    because:
      'A name rather than an address. It may be the client’s own: then no server was asked for. If the issuer gives every API the same name, the token fits all of them alike.',
    fix: mapAudience,
  },
} as const satisfies Record<string, Kind>

/** Beside the differences of texts: the audience is the client that holds the token, or who issued it. */
const parties = {
  'client-id': {
    because:
      'An ID token is for the client; an access token is for the server. Every server this client talks to would find the same audience.',
    fix: mapAudience,
  },
  issuer: {
    because:
      'The audience is the authorization server that issued the token, so it is for use there: at its userinfo endpoint, for example.',
    fix: mapAudience,
    ofHosts: true,
  },
} as const satisfies Record<string, Kind>

export type DifferenceKind = keyof typeof differences
export type MissKind = DifferenceKind | keyof typeof parties

export const differenceKinds = Object.keys(differences) as readonly DifferenceKind[]
export const missKinds: Readonly<Record<MissKind, Kind>> = { ...differences, ...parties }

/** The verdict: what the token is for, beside what this server is. */
export function saysOf(kind: MissKind, found: string, expected: string): string {
  const [aud, own] = [hostOf(found), hostOf(expected)]
  return missKinds[kind].ofHosts && aud !== own
    ? `The token is for ${aud}; you asked ${own}.`
    : `The token is for ${found}; this server is ${expected}.${kind === 'port' ? portsOf(found, expected) : ''}`
}

/** Nothing where one of them is too long to be shown whole, or its scheme has no port of its own. */
function portsOf(found: string, expected: string): string {
  const [aud, own] = [portOf(found), portOf(expected)]
  return aud === null || own === null ? '' : ` Their ports are ${aud} and ${own}.`
}
