import { audienceValues } from '../../pipeline/claims/audience-values'
import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { clip, listed } from '../../pipeline/encoding/visible-text'
import { decodeSegment } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'issuer-audience',
  title: 'The issuer writes names of its own into aud, and no address of a server',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [rfc(8707, '2'), rfc(9068, '4')],
  test({ claims, server: { resource } }) {
    if (!claims) return null
    const audiences = audienceValues(claims).slice(0, 20)
    const aud = clip(listed(audiences), 80)
    return ofUaa(claims, aud, resource) ?? ofDex(claims, aud) ?? ofOpenAuth(claims, aud)
  },
})

/** Cloud Foundry’s UAA, and SAP’s, which is made of it: `aud` repeats the beginnings of the scopes. */
function ofUaa(claims: JsonObject, aud: string, resource: string): Cause | null {
  const [zid, cid, iss] = ['zid', 'cid', 'iss'].map((name) => memberValue(claims, name))
  if (typeof zid !== 'string' || typeof cid !== 'string') return null
  if (typeof iss !== 'string' || !iss.endsWith('/oauth/token')) return null
  const own = /^[\w!-]{1,60}$/.test(resource) ? resource : null
  return {
    says: `aud is ${aud}: UAA, which issued this, makes it out of the scopes that were granted, what stands before the last dot of each, and the client. It has no other place for a server’s name.`,
    fix: own
      ? `Define a scope that begins with ${own}, such as ${own}.read, allow it for this client and its users, and have the client ask for it: then ${own} is in aud.`
      : 'Define scopes that begin with one name for this server, such as mcp.read, allow them for this client and its users, add that name to the other names of this server, and have the client ask for them.',
  }
}

function ofDex(claims: JsonObject, aud: string): Cause | null {
  const isDex = memberValue(claims, 'federated_claims') !== undefined || isSubjectOfDex(memberValue(claims, 'sub'))
  return isDex
    ? {
        says: `aud is ${aud}: in Dex, whose token this looks like, access tokens are made like ID tokens, and aud names clients of Dex, never an address. It does not read resource.`,
        fix: 'Register this server as a client of Dex, list the client that calls it as its trusted peer, and have that one ask for the scope audience:server:client_id:<this server’s client id>. Then add that id to the other names of this server. An authorization server that writes addresses into aud suits MCP clients better.',
      }
    : null
}

/** A user’s id and a connector’s, as two fields of a protocol buffer. */
function isSubjectOfDex(sub: unknown): boolean {
  const octets = typeof sub === 'string' && sub.length <= 400 ? decodeSegment(sub) : null
  if (octets?.[0] !== 0x0a) return false
  const second = 2 + (octets[1] ?? 0)
  return octets[second] === 0x12 && second + 2 + (octets[second + 1] ?? 0) === octets.length
}

function ofOpenAuth(claims: JsonObject, aud: string): Cause | null {
  const isOpenAuth = memberValue(claims, 'mode') === 'access' && memberValue(claims, 'properties') !== undefined
  return isOpenAuth
    ? {
        says: `aud is ${aud}, the client: OpenAuth, whose token this looks like, writes the client there and does not read resource.`,
        fix: 'OpenAuth cannot name this server. Compare the client’s id only if it calls no other server that takes such tokens; else put an authorization server in front that writes this server’s URI.',
      }
    : null
}
