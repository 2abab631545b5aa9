import { comparators, ownNames } from '../audience/comparators'
import { defineCheck, invalidToken } from '../check'
import { audienceValues } from '../claims/audience-values'
import { nearestMiss } from '../audience/mismatch'
import { type MissKind, missKinds, saysOf } from '../audience/miss-kinds'
import { type JsonObject, memberValue } from '../encoding/json'
import { mcp, rfc } from '../specs'
import { clip, clipSpelledOut, listed } from '../encoding/visible-text'
import type { Aside } from '../types'

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
  reads: ['server.resource', 'policy.otherNames', 'policy.audience'],
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
    missing: ({ expected }: { expected: string }) => ({
      says: `Nothing in aud can be compared with ${expected}.`,
      because: 'There is no audience of a readable form, so there is no evidence that the token is for this server.',
      fix: missKinds.host.fix(expected),
    }),
  },
  run({ facts: { claims }, server: { resource }, policy, pass, fail, unknown }) {
    const values = audienceValues(claims)
    const at = { in: 'payload', member: 'aud' } as const
    const [first] = values
    if (resource === '') {
      const found = () => listed(values) || 'nobody'
      return unknown('no-resource', () => ({ expected: 'a resource URI', found: found() }), { in: 'server' })
    }
    if (first === undefined) return fail('missing', () => ({ expected: clip(resource), found: 'no aud value' }), at)
    const names = ownNames({ resource, policy })
    // All of them count for the verdict: one that matches may be the last.
    const matching = values.find(comparators[policy.audience].accepts(names))
    if (matching !== undefined) return pass(() => ({ expected: listed(names, ' or '), found: clip(matching) }), at)
    if (values.length > 1) return fail('several', () => severalMissed(values, names), at)
    return fail('mismatch', () => missed(first, names, claims), at)
  },
})

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
    wouldPass: Object.values(comparators).map(({ label, accepts }) => {
      const passes = values.some(accepts(names))
      return { label, value: passes ? 'yes' : 'no', good: passes }
    }),
  }
}

/** The claim that names the same party as the audience; `cid` is Okta's, `appid` Entra's. */
const namedBy = (aud: string, claims: JsonObject): string | null =>
  ['client_id', 'azp', 'cid', 'appid', 'iss'].find((name) => memberValue(claims, name) === aud) ?? null
