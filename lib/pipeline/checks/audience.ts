import { comparators, ownNames } from '../audience/comparators'
import { defineCheck, invalidToken } from '../check'
import { audienceValues } from '../claims/audience-values'
import { differenceKinds, nearestMiss } from '../audience/mismatch'
import { because, fixOf, type MissKind, saysOf } from '../audience/mismatch-words'
import { type JsonObject, memberValue } from '../encoding/json'
import { mcp, rfc } from '../specs'
import { clip, spelledOut } from '../encoding/text'
import type { Aside } from '../types'

export default defineCheck({
  id: 'audience',
  group: 'audience',
  title: 'The token was issued for this server',
  failureTitle: 'The token was issued for another server',
  headline: 'Valid. Just not for this server.',
  label: 'that the token is for this server',
  demandedBy: 'MCP MUST',
  specs: [mcp('authorization', 'token-handling'), rfc(9068, '4'), rfc(8707, '2'), rfc(7519, '4.1.3')],
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
          ? `${found} is the client (${party} says the same), the party that holds the token. ${because['client-id']}`
          : because[kind],
      fix: fixOf(kind, expected),
      note: 'not this server',
      aside: wouldPass,
    }),
    several: ({ all, found, expected, kind, wouldPass }: Mismatch & { all: string }) => ({
      says: `The token is for ${all}; ${expected} is not among them.`,
      because: isNear(kind)
        ? `The nearest is ${found}. ${because[kind]}`
        : 'aud is a list of everybody who may accept the token. This server is not in it, so whoever sent the token got it for use elsewhere.',
      fix: fixOf(isNear(kind) ? kind : 'host', expected),
      note: 'not this server',
      aside: wouldPass,
    }),
    missing: ({ expected }: { expected: string }) => ({
      says: `Nothing in aud can be compared with ${expected}.`,
      because: 'There is no audience of a readable form, so there is no evidence that the token is for this server.',
      fix: fixOf('host', expected),
    }),
  },
  run({ facts: { claims }, server: { resource }, policy, pass, fail, unknown }) {
    const values = audienceValues(claims)
    const at = { in: 'payload', member: 'aud' } as const
    const [first] = values
    if (resource === '') {
      const found = () => clip(values.join(', ')) || 'nobody'
      return unknown('no-resource', () => ({ expected: 'a resource URI', found: found() }), { in: 'server' })
    }
    if (first === undefined) return fail('missing', () => ({ expected: resource, found: 'no aud value' }), at)
    const { matches } = comparators[policy.audience]
    const names = ownNames({ resource, policy })
    const matching = values.find((aud) => names.some((name) => matches(aud, name)))
    if (matching !== undefined) return pass(() => ({ expected: names.join(' or '), found: clip(matching) }), at)
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

/** What is only said in passing is not computed for thousands of audiences. */
const mostCompared = 50

function severalMissed(values: readonly string[], names: readonly string[]) {
  const some = values.slice(0, mostCompared)
  const miss = nearest(some, names)
  const all = clip(some.join(', '))
  return { ...miss, found: isNear(miss.kind) ? miss.found : all, all }
}

function missed(aud: string, names: readonly string[], claims: JsonObject) {
  const miss = nearest([aud], names)
  const party = namedBy(aud, claims)
  const kind: MissKind = party === null ? miss.kind : party === 'iss' ? 'issuer' : 'client-id'
  return { ...miss, kind, party }
}

function nearest(values: readonly string[], names: readonly string[]): Mismatch {
  const [aud = '', name = ''] = [values[0], names[0]]
  const miss = nearestMiss(values, names) ?? { aud, name, kind: 'host' }
  return {
    expected: clip(miss.name),
    found: miss.kind === 'unicode' ? spelledOut(clip(miss.aud)) : clip(miss.aud),
    kind: miss.kind,
    wouldPass: Object.values(comparators).map((way) => {
      const passes = values.some((value) => names.some((own) => way.matches(value, own)))
      return { label: way.label, value: passes ? 'yes' : 'no', good: passes }
    }),
  }
}

/** The claim that names the same party as the audience; `cid` is Okta's, `appid` Entra's. */
const namedBy = (aud: string, claims: JsonObject): string | null =>
  ['client_id', 'azp', 'cid', 'appid', 'iss'].find((name) => memberValue(claims, name) === aud) ?? null

/** Whether it looks like a slip in writing this server's name, rather than like somebody else's. */
const isNear = (kind: MissKind): boolean =>
  kind !== 'client-id' && kind !== 'issuer' && differenceKinds.indexOf(kind) < differenceKinds.indexOf('child')
