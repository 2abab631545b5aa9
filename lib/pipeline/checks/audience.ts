import { comparesClient } from '../audience/comparisons'
import { acceptsFor, comparators, ownNames, waysToCompareAud } from '../audience/comparators'
import { defineCheck } from '../check'
import { audienceValues } from '../claims/audience-values'
import { isShared } from '../audience/shared'
import { nearestMiss } from '../audience/mismatch'
import { type MissKind, missKinds, saysOf } from '../audience/miss-kinds'
import { clientClaims, clientOf } from '../claims/client'
import { type JsonObject, memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { mcp, rfc } from '../specs'
import { clip, clipSpelledOut, listed } from '../encoding/visible-text'
import type { Aside } from '../types'
import { withoutSlash } from '../encoding/slash'

export default defineCheck({
  id: 'audience',
  group: 'audience',
  title: 'The token was issued for this server',
  failureTitle: 'The token was issued for another server',
  headline: 'Valid. Just not for this server.',
  label: 'that the token is for this server',
  demandedBy: 'MCP MUST',
  specs: [
    mcp('authorization', 'token-handling'),
    mcp('authorization/security-considerations', 'token-audience-binding-and-validation'),
    rfc(9068, '4'),
    rfc(8707, '2'),
    rfc(7519, '4.1.3'),
  ],
  jose: 'jwtVerify(token, key, { audience: resource })',
  canBeOff: true,
  needs: ['claims'],
  reads: ['server.resource', 'policy.otherNames', 'policy.audience', 'policy.sharedAudiences'],
  // A server that compares the client takes the token all the same, which is what makes the replay possible.
  blind: ({ audience }) => (comparesClient(audience) ? ['client-elsewhere'] : []),
  http: invalidToken('token was not issued for this resource'),
  reasons: {
    'no-resource': ({ found }: { found: string }) => ({
      says: 'Which server this is has not been said, so there is nothing to compare aud with.',
      because: `The token is for ${found}. A server knows its own resource URI; it is the address clients connect to.`,
      fix: 'Fill in the resource URI of your server.',
    }),
    mismatch: ({ found, expected, kind, party, wouldPass }: Mismatch & { party: string | null }) => ({
      says: saysOf(kind, found, expected),
      because:
        kind === 'client-id'
          ? `${found} is the client (${party} says the same), the party that holds the token. ${missKinds[kind].because}`
          : missKinds[kind].because,
      fix: missKinds[kind].fix(expected),
      note: 'not this server',
      aside: wouldPass,
      ...(kind in headlines && { headline: headlines[kind] }),
    }),
    several: ({ all, found, expected, kind, of, wouldPass }: Mismatch & { all: string; of: number }) => ({
      says: `The token is for ${all}; ${expected} is not among them.`,
      because: missKinds[kind].near
        ? `The nearest is ${found}. ${missKinds[kind].because}${boundOf(of)}`
        : `aud is a list of everybody who may accept the token. This server is not in it, so whoever sent the token got it for use elsewhere.${boundOf(of)}`,
      fix: missKinds[missKinds[kind].near ? kind : 'host'].fix(expected),
      note: 'not this server',
      aside: wouldPass,
    }),
    'by-client': ({ found, claim, aud }: { found: string; claim: string; aud: string | null }) => ({
      says: `${claim} is ${found}, a client this server knows. ${aud === null ? 'No aud says whom the token is for.' : `aud says ${aud}, and nobody compared it.`}`,
      because:
        'A client’s id says who asked for the token, not whom it is for. Every server that takes this client takes all of its tokens, and each of them can replay one at the others.',
      fix: 'Have the authorization server write this server’s URI into aud, and compare that.',
      note: 'by its client',
      headline: 'The client was compared in place of the audience',
    }),
    'client-elsewhere': ({ aud, found, claim, own }: { aud: string; found: string; claim: string; own: string }) => ({
      says: `The token is for ${aud}, and this is ${own}.`,
      because: `${claim} is ${found}, a client this server knows, and that is all it compares. The same client has tokens for other servers, and each of those servers can send them here: the replay.`,
      fix: 'Compare aud with this server’s own URI. Where the authorization server writes aud at all, the client’s id is not needed.',
      note: 'for another server',
      headline: 'The client was compared, and the token is for another server',
    }),
    'other-client': ({ found, expected, claim }: { found: string; expected: string; claim: string }) => ({
      says: `${claim} is ${found}; this server takes tokens of ${expected}.`,
      because:
        'This server tells its tokens by the client they were issued to, because their aud does not name it. It does not know this client.',
      fix: 'If the client is one of this server’s own, add its id to the other names of this server. Better: have aud name the server, and compare that.',
      headline: 'The token was issued to a client this server does not know',
      description: 'client not accepted',
    }),
    'no-client': ({ expected }: { expected: string }) => ({
      says: `The token names no client; this server takes tokens of ${expected}.`,
      because: `This server tells its tokens by the client they were issued to, and none of ${clientClaims.join(', ')} is there.`,
      fix: 'Have the authorization server name the client. Better: have aud name the server, and compare that.',
      headline: 'The token does not say which client it is of',
      description: 'client not accepted',
    }),
    missing: ({ expected }: { expected: string }) => ({
      says: `Nothing in aud can be compared with ${expected}.`,
      because: 'There is no audience of a readable form, so there is no evidence that the token is for this server.',
      fix: missKinds.host.fix(expected),
      headline: 'No audience names this server',
    }),
  },
  run({ facts: { claims }, server: { resource }, policy, pass, warn, fail, unknown }) {
    if (comparesClient(policy.audience)) {
      const client = clientOf(claims)
      const expected = () => listed(policy.otherNames, ' or ') || 'a client it knows'
      if (client === null)
        return fail('no-client', () => ({ expected: expected(), found: 'no client' }), { in: 'payload' })
      const seen = () => ({ expected: expected(), found: clip(client.id, 80), claim: client.claim })
      const place = { in: 'payload', member: client.claim } as const
      if (!policy.otherNames.includes(client.id)) return fail('other-client', seen, place)
      const aud = () => listed(audienceValues(claims)) || null
      if (namesAnother(claims, { resource, client: client.id, policy }))
        return fail('client-elsewhere', () => ({ ...seen(), aud: aud() ?? '', own: clip(resource) }), place)
      return warn('by-client', () => ({ ...seen(), aud: aud() }), place)
    }
    const values = audienceValues(claims)
    const at = { in: 'payload', member: 'aud' } as const
    const [first] = values
    if (resource === '') {
      const found = () => listed(values) || 'nobody'
      return unknown('no-resource', () => ({ expected: 'a resource URI', found: found() }), { in: 'server' })
    }
    if (first === undefined) return fail('missing', () => ({ expected: clip(resource), found: 'no aud value' }), at)
    const names = () => ownNames({ resource, policy })
    // All of them count for the verdict: one that matches may be the last.
    const matching = values.find(acceptsFor({ resource, policy }))
    if (matching !== undefined) return pass(() => ({ expected: listed(names(), ' or '), found: clip(matching) }), at)
    if (values.length > 1) return fail('several', () => severalMissed(values, names()), at)
    return fail('mismatch', () => missed(first, names(), claims), at)
  },
})

/** It may be this server’s own, or be nobody’s: that it was issued for another is not known. */
const unknown = 'Nothing in aud is known to name this server'
const headlines: Readonly<Partial<Record<MissKind, string>>> = {
  guid: unknown,
  identifier: unknown,
  name: unknown,
  'client-id': 'aud names the client itself',
}

interface Parties {
  readonly resource: string
  readonly client: string
  readonly policy: { readonly otherNames: readonly string[]; readonly sharedAudiences: readonly string[] }
}

/**
 * Whether `aud` is some other server's: this one is not in it by any spelling, and a value is there that is neither
 * the client nor what all servers of an issuer share.
 */
function namesAnother(claims: JsonObject, { resource, client, policy }: Parties): boolean {
  if (resource === '') return false
  const values = audienceValues(claims)
  if (values.some(comparators.slash.accepts(ownNames({ resource, policy })))) return false
  return values.some((aud) => aud !== client && !isShared(aud, policy.sharedAudiences))
}

interface Mismatch {
  readonly found: string
  readonly expected: string
  readonly kind: MissKind
  readonly wouldPass: readonly Aside[]
}

/** What only explains a refusal looks at so many audiences, and at so many names of the server. */
const mostExplained = 200

const boundOf = (of: number): string =>
  of > mostExplained
    ? ` The first ${mostExplained} of ${of} audiences were looked at for the nearest and for the other comparisons; for the verdict all were compared.`
    : ''

function severalMissed(values: readonly string[], names: readonly string[]) {
  const some = values.slice(0, mostExplained)
  const miss = nearest(some, names)
  const all = listed(values)
  return { ...miss, found: missKinds[miss.kind].near ? miss.found : all, all, of: values.length }
}

function missed(aud: string, names: readonly string[], claims: JsonObject) {
  const miss = nearest([aud], names)
  const party = namedBy(aud, claims)
  const kind: MissKind = party === null ? miss.kind : party === 'iss' ? 'issuer' : 'client-id'
  return { ...miss, kind, party }
}

function nearest(values: readonly string[], names: readonly string[]): Mismatch {
  const [aud = '', name = ''] = [values[0], names[0]]
  const miss = nearestMiss(values, names.slice(0, mostExplained)) ?? { aud, name, kind: 'host' }
  return {
    expected: clip(miss.name),
    found: miss.kind === 'unicode' ? clipSpelledOut(miss.aud) : clip(miss.aud),
    kind: miss.kind,
    wouldPass: waysToCompareAud.map(({ label, accepts }) => {
      const passes = values.some(accepts(names))
      return { label, value: passes ? 'yes' : 'no', good: passes }
    }),
  }
}

/** The claim that names the same party as the audience. */
const namedBy = (aud: string, claims: JsonObject): string | null =>
  [...clientClaims, 'iss'].find((name) => isSame(memberValue(claims, name), aud)) ?? null

/** Give or take one slash at the end: some issuers end with it and name themselves without. */
const isSame = (value: unknown, aud: string): boolean =>
  typeof value === 'string' && withoutSlash(value) === withoutSlash(aud)
