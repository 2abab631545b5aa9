import type { Case } from '../case/case'
import { addressesIn } from '../case/words'
import { type Presets, profileOf, serverOf } from '../case/server'
import { validationInputWith } from '../judge/judge'
import { judgeRequest } from '../judge/judge-request'
import { comparators, ownNames } from '../pipeline/audience/comparators'
import { clientClaims } from '../pipeline/claims/client'
import { memberValue } from '../pipeline/encoding/json'
import type { CheckId } from '../pipeline/checks'
import { algorithmOf } from '../pipeline/keys/algorithms'
import type { AudienceComparison, Policy, Verdict } from '../pipeline/types'
import { chooseAudience } from './audience-choice'
import type { Derived } from './derive'
import { readShown } from './json-text'

/** A setting of the server that lets this very request past the step that refuses it. */
export interface Remedy {
  /** What the button says. */
  readonly label: string
  /** Otherwise it opens the server to more than this request should need. */
  readonly advised: boolean
  readonly policy?: Partial<Policy>
  readonly mine?: Partial<Case['mine']>
}

/** The product profile a token looks like; `name` as the reader is told. */
interface Likeness {
  readonly profile: string
  readonly name: string
}

/**
 * The settings that take this request past the step that refuses it, each tried out: one that changes
 * nothing is not offered. At most two, the advised ones first.
 */
export async function remediesFor(
  derived: Derived,
  likeness: Likeness | null,
  presets: Presets,
  /** What is said of the refusal leaves what the server trusts in place. */
  keeping = false,
): Promise<Remedy[]> {
  const candidates = candidatesFor(derived, likeness, keeping)
  // Side by side: most of the time is spent waiting for the signature.
  const help = await Promise.all(candidates.map((remedy) => helps(remedy, derived, presets)))
  return candidates.filter((_, i) => help[i]).slice(0, 2)
}

/** The case with that setting. */
export const withRemedy = (inputs: Case, { policy, mine }: Remedy): Case => ({
  ...inputs,
  policy: { ...inputs.policy, ...policy },
  mine: { ...inputs.mine, ...mine },
})

async function helps(remedy: Remedy, { inputs, keys, token, now, judgement }: Derived, presets: Presets) {
  const changed = withRemedy(inputs, remedy)
  const server = serverOf(changed, keys, presets, await profileOf(changed, presets))
  const { verdict } = await judgeRequest(validationInputWith(changed, token, server, now))
  return verdict.outcome === 'accepted' || decidedBy(verdict) !== decidedBy(judgement.verdict)
}

const decidedBy = (verdict: Verdict) => ('decidedBy' in verdict ? verdict.decidedBy : null)

/** What may help, the advised first. */
function candidatesFor(derived: Derived, likeness: Likeness | null, keeping: boolean): readonly Remedy[] {
  const { inputs, judgement, server, texts } = derived
  const check = decidedBy(judgement.verdict)
  if (check === null) return []
  const speaksTo = (of: Row['of']) => of === 'any' || of.some((id) => id === check)
  const [header, claims] = [texts.header, texts.payload].map(readShown)
  const member = (object: typeof header, name: string) =>
    object === undefined || typeof object === 'string' ? undefined : memberValue(object, name)
  const situation: Situation = {
    policy: server.policy,
    names: ownNames(server),
    issuers: server.issuers.map(({ issuer }) => issuer),
    keeping,
    profile: inputs.mine.profile,
    likeness,
    header: (name) => member(header, name),
    claim: (name) => member(claims, name),
  }
  const own = inputs.server === 'mine'
  return remedies.filter((row) => speaksTo(row.of) && (own || !row.ownServer)).flatMap((row) => row.offers(situation))
}

interface Situation {
  readonly policy: Policy
  /** What the server is called. */
  readonly names: readonly string[]
  /** What the server trusts. */
  readonly issuers: readonly string[]
  readonly keeping: boolean
  /** Of the reader’s own server. */
  readonly profile: string
  readonly likeness: Likeness | null
  readonly header: (name: string) => unknown
  readonly claim: (name: string) => unknown
}

interface Row {
  /** Steps that it may help past. */
  readonly of: 'any' | readonly CheckId[]
  /** Only the reader’s own server has that setting. */
  readonly ownServer?: true
  readonly offers: (situation: Situation) => readonly Remedy[]
}

const advised = (label: string, change: Pick<Remedy, 'policy' | 'mine'>): Remedy => ({
  label,
  advised: true,
  ...change,
})

const without = ({ off }: Policy, check: CheckId): Partial<Policy> => ({ off: [...off, check] })

const textsIn = (value: unknown): readonly string[] => [value].flat().filter((one) => typeof one === 'string')

/** In the order they are offered. */
const remedies: readonly Row[] = [
  {
    // Checks that a good token of a product fails at a server that expects another shape.
    of: ['type', 'token-kind', 'required-claims', 'scope', 'subject'],
    ownServer: true,
    offers: ({ likeness, profile }) =>
      likeness && likeness.profile !== profile
        ? [advised(`Use the profile ${likeness.name}`, { mine: { profile: likeness.profile } })]
        : [],
  },
  {
    // Of an issuer that is no known product: its own, an older one's, a mock's. Its ID tokens may look the same.
    of: ['type'],
    ownServer: true,
    offers({ policy, likeness, header }) {
      const typ = header('typ')
      if (likeness) return []
      if (typ === undefined) return [{ label: 'Leave the type out', advised: false, policy: without(policy, 'type') }]
      return typeof typ === 'string' && /^jwt$/i.test(typ)
        ? [{ label: `Take typ ${typ} as well`, advised: false, policy: { types: [...policy.types, typ] } }]
        : []
    },
  },
  {
    of: ['algorithm'],
    offers({ policy, header }) {
      const alg = header('alg')
      const known = typeof alg === 'string' ? algorithmOf(alg) : undefined
      // A shared secret is no setting but another arrangement with the issuer.
      if (typeof alg !== 'string' || !known || known.kty === 'oct') return []
      // Beside an algorithm of key pairs one of a secret is the classic forgery.
      const bySecret =
        policy.algorithms.length > 0 && policy.algorithms.every((name) => algorithmOf(name)?.kty === 'oct')
      return bySecret
        ? [advised(`Allow ${alg} alone`, { policy: { algorithms: [alg] } })]
        : [advised(`Allow ${alg}`, { policy: { algorithms: [...policy.algorithms, alg] } })]
    },
  },
  {
    of: ['issuer-trust'],
    ownServer: true,
    offers({ claim, issuers, keeping }) {
      const issuer = claim('iss')
      const isAddress = typeof issuer === 'string' && addressesIn(issuer).length === 1 && issuer.length <= 120
      if (!isAddress) return []
      return keeping
        ? [advised(`Trust ${issuer} as well`, { mine: { issuer: [...issuers, issuer].join(' ') } })]
        : [advised(`Trust ${issuer}${issuers.length > 0 ? ' instead' : ''}`, { mine: { issuer } })]
    },
  },
  { of: ['scope'], offers: () => [advised('Take a list in scope', { policy: { scopeList: true } })] },
  {
    of: ['scope'],
    // Where products put scopes.
    offers: ({ policy, claim }) =>
      ['scope', 'scp', 'permissions']
        .filter((name) => !policy.scopeClaims.includes(name) && claim(name) !== undefined)
        .map((name) => advised(`Read scopes from ${name}`, { policy: { scopeClaims: [name] } })),
  },
  {
    of: 'any',
    offers: ({ policy }) =>
      policy.issuerUnreachable ? [advised('The issuer can be reached', { policy: { issuerUnreachable: false } })] : [],
  },
  {
    of: ['expiry', 'not-before', 'issued-at', 'maximum-age'],
    // Seconds of tolerance that are still usual, from the smallest.
    offers: ({ policy }) =>
      [5, 30, 60]
        .filter((seconds) => seconds > policy.clockTolerance)
        .map((seconds) => advised(`Allow ${seconds} s of tolerance`, { policy: { clockTolerance: seconds } })),
  },
  {
    // Where the issuer writes no aud, the client is all there is to compare.
    of: ['audience-presence'],
    ownServer: true,
    offers({ policy, claim }) {
      const id = clientClaims.map(claim).find((value) => typeof value === 'string' && value !== '')
      if (typeof id !== 'string' || id.length > 120 || claim('aud') !== undefined) return []
      const change = { ...chooseAudience(policy, 'client-id'), otherNames: [...new Set([...policy.otherNames, id])] }
      return [{ label: `Compare the client instead: ${id}`, advised: false, policy: change }]
    },
  },
  {
    of: ['audience'],
    offers: ({ policy, names, claim }) =>
      Object.entries(comparators)
        .filter(([id]) => id !== policy.audience)
        // What the value alone decides need not be tried out.
        .filter(([, { compares, accepts }]) => compares !== 'aud' || textsIn(claim('aud')).some(accepts(names)))
        .map(([id, { label }]) => ({
          label: `Compare aud as: ${label}`,
          advised: false,
          policy: chooseAudience(policy, id as AudienceComparison),
        })),
  },
]
