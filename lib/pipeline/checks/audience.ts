import { type DifferenceKind, comparators, difference } from '../audience'
import { defineCheck, invalidToken } from '../check'
import { audienceValues } from '../claims'
import { hostOf } from '../groups'
import { mcp, rfc } from '../specs'
import { clip, spelledOut } from '../text'
import type { Aside } from '../types'

export default defineCheck({
  id: 'audience',
  group: 'audience',
  title: 'The token was issued for this server',
  failureTitle: 'The token was issued for another server',
  headline: 'Valid. Just not for this server.',
  asks: 'that the token is for this server',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-handling'), rfc(9068, '4'), rfc(8707, '2'), rfc(7519, '4.1.3')],
  jose: 'jwtVerify(token, key, { audience: resource })',
  canBeOff: true,
  needs: ['claims'],
  http: invalidToken('token was not issued for this resource'),
  reasons: {
    'no-resource': ({ found }: { found: string }) => ({
      says: 'Which server this is has not been said, so there is nothing to compare aud with.',
      because: `The token is for ${found}. A server knows its own resource URI; it is the address clients connect to.`,
      fix: 'Fill in the resource URI of your server.',
    }),
    mismatch: ({ found, expected, kind, clientId, wouldPass }: { found: string; expected: string; kind: DifferenceKind | 'client-id'; clientId: string; wouldPass: readonly Aside[] }) => ({
      says: saysOf(kind, found, expected),
      because: kind === 'client-id' ? `${found} is the client (client_id is ${clientId}), the party that holds the token. ${because['client-id']}` : because[kind],
      fix: fixOf(kind, expected),
      note: 'not this server',
      aside: wouldPass,
    }),
    several: ({ found, expected, wouldPass }: { found: string; expected: string; wouldPass: readonly Aside[] }) => ({
      says: `The token is for ${found}; ${expected} is not among them.`,
      because: 'aud is a list of everybody who may accept the token. This server is not in it, so whoever sent the token got it for use elsewhere.',
      fix: fixOf('host', expected),
      note: 'not this server',
      aside: wouldPass,
    }),
    missing: ({ expected }: { expected: string }) => ({
      says: `Nothing in aud can be compared with ${expected}.`,
      because: 'There is no audience of a readable form, so there is no evidence that the token is for this server.',
      fix: fixOf('host', expected),
    }),
  },
  run({ facts: { claims }, server, pass, fail, unknown }) {
    const { resource, policy } = server
    const values = audienceValues(claims)
    const at = { in: 'payload', member: 'aud' } as const
    const [first] = values
    if (resource === '') return unknown('no-resource', { expected: 'a resource URI', found: clip(values.join(', ')) || 'nobody' }, { in: 'server' })
    if (first === undefined) return fail('missing', { expected: resource, found: 'no aud value' }, at)
    // What is only said in passing is not computed for thousands of audiences.
    const some = values.slice(0, 50)
    const matching = values.find((aud) => comparators[policy.audience].matches(aud, resource))
    if (matching !== undefined) return pass({ expected: resource, found: clip(matching) }, at)
    const wouldPass = Object.values(comparators).map(({ label, matches }) => {
      const passes = some.some((aud) => matches(aud, resource))
      return { label, value: passes ? 'yes' : 'no', good: passes }
    })
    if (values.length > 1) return fail('several', { expected: resource, found: clip(some.join(', ')), wouldPass }, at)
    const clientId = claims.members.find((m) => m.name === 'client_id' || m.name === 'azp')?.value
    const kind = first === clientId ? 'client-id' : (difference(first, resource) ?? 'host')
    return fail('mismatch', { expected: resource, found: kind === 'unicode-host' ? spelledOut(clip(first)) : clip(first), kind, clientId: String(clientId), wouldPass }, at)
  },
})

function saysOf(kind: DifferenceKind | 'client-id', found: string, expected: string): string {
  const [aud, own] = [hostOf(found), hostOf(expected)]
  // Two hosts say it best; where the hosts agree, only the whole texts show the difference.
  return aud !== own && aud !== found && kind !== 'wildcard' ? `The token is for ${aud}; you asked ${own}.` : `The token is for ${found}; this server is ${expected}.`
}

const because: Record<DifferenceKind | 'client-id', string> = {
  host: 'Another server of the same issuer. Whoever runs that server holds this token; if this one accepted it, they would be its user here.',
  'look-alike-host': 'The host only begins or ends like this server’s. A comparison by prefix or suffix is fooled by a name anybody can register.',
  'unicode-host': 'The host contains a letter that looks like another. It reads the same and is a different server.',
  userinfo: 'What stands before the @ is a user name, not a host: the real host comes after it.',
  invisible: 'The text contains a character that is not seen, or that turns the direction of reading. It looks like another address and is not equal to it.',
  wildcard: 'A star means nothing in a comparison, and a server that gives it a meaning accepts the tokens of all its neighbours.',
  'client-id': 'An ID token is for the client; an access token is for the server. Every server this client talks to would find the same audience.',
  'not-a-uri': 'A name rather than an address. If the issuer gives every API the same name, the token fits all of them alike.',
  scheme: 'The scheme differs. An identifier under http and one under https are two resources.',
  port: 'The port differs, and so another program answers there.',
  slash: 'Only a slash at the end differs. The MCP specification prefers the form without it; many libraries add one to a bare origin.',
  spelling: 'The same address in another spelling: case of scheme or host, or a default port written out. An exact comparison refuses it; a normalizing one would not.',
  'path-case': 'The paths differ in case, and paths are case-sensitive.',
  parent: 'The audience is a level above this server. Accepting it means every server below that address accepts it too: on a shared host those are other tenants.',
  child: 'The audience is a path below this server: a part of it, or another server that lives there.',
  tenant: 'Same host, another path. On a shared host the path is the tenant, so this is somebody else’s server.',
  fragment: 'A resource identifier has no fragment.',
  query: 'The query differs. Resource identifiers should have none.',
}

function fixOf(kind: DifferenceKind | 'client-id', expected: string): string {
  if (kind === 'slash' || kind === 'spelling') return `Configure server and authorization server with one spelling, ${expected}, and keep the comparison exact.`
  if (kind === 'wildcard') return `Have the authorization server put ${expected} itself in aud. Do not teach the server wildcards.`
  if (kind === 'client-id' || kind === 'not-a-uri') return `Map the audience at the authorization server to ${expected}; the client asks for it with resource=${expected}.`
  return `The client asks its authorization server for resource=${expected} and sends that token instead.`
}
