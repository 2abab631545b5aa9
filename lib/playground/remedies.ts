import type { Case } from '../case/case'
import { addressesIn } from '../case/words'
import { type Presets, profileOf, serverOf } from '../case/server'
import { validationInputOf } from '../judge/judge'
import { judgeRequest } from '../judge/judge-request'
import { comparators } from '../pipeline/audience/comparators'
import { memberValue } from '../pipeline/encoding/json'
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

/** Seconds of tolerance that are still usual, from the smallest. */
const tolerances = [5, 30, 60] as const

/** The product profile a token looks like; `name` as the reader is told. */
interface Likeness {
  readonly profile: string
  readonly name: string
}

/**
 * The settings that take this request past the step that refuses it, each tried out: one that changes
 * nothing is not offered. At most two, the advised ones first.
 */
export async function remediesFor(derived: Derived, likeness: Likeness | null, presets: Presets): Promise<Remedy[]> {
  const helping: Remedy[] = []
  for (const remedy of candidatesFor(derived, likeness))
    if (helping.length < 2 && (await helps(remedy, derived, presets))) helping.push(remedy)
  return helping
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
  const { verdict } = await judgeRequest(validationInputOf({ ...changed, token }, server, now))
  return verdict.outcome === 'accepted' || decidedBy(verdict) !== decidedBy(judgement.verdict)
}

const decidedBy = (verdict: Verdict) => ('decidedBy' in verdict ? verdict.decidedBy : null)

/** What may help, the advised first. */
function candidatesFor(derived: Derived, likeness: Likeness | null): readonly Remedy[] {
  const { inputs, judgement, server, texts } = derived
  const { policy } = server
  const check = decidedBy(judgement.verdict)
  if (check === null) return []
  const header = readShown(texts.header)
  const claims = readShown(texts.payload)
  const own = inputs.server === 'mine'
  const found: Remedy[] = []
  if (own && likeness && likeness.profile !== inputs.mine.profile && ofShape.has(check))
    found.push({ label: `Use the profile ${likeness.name}`, advised: true, mine: { profile: likeness.profile } })

  if (check === 'algorithm' && typeof header !== 'string') {
    const alg = memberValue(header, 'alg')
    // A shared secret is no setting but another arrangement with the issuer.
    if (typeof alg === 'string' && algorithmOf(alg) && algorithmOf(alg)?.kty !== 'oct')
      found.push({ label: `Allow ${alg}`, advised: true, policy: { algorithms: [...policy.algorithms, alg] } })
  }
  if (own && check === 'issuer-trust' && typeof claims !== 'string') {
    const issuer = memberValue(claims, 'iss')
    const isAddress = typeof issuer === 'string' && addressesIn(issuer).length === 1 && issuer.length <= 120
    if (isAddress) found.push({ label: `Trust ${issuer}`, advised: true, mine: { issuer } })
  }
  if (check === 'scope' && typeof claims !== 'string') {
    found.push({ label: 'Take a list in scope', advised: true, policy: { scopeList: true } })
    for (const name of scopeClaims)
      if (!policy.scopeClaims.includes(name) && memberValue(claims, name) !== undefined)
        found.push({ label: `Read scopes from ${name}`, advised: true, policy: { scopeClaims: [name] } })
  }
  if (policy.issuerUnreachable)
    found.push({ label: 'The issuer can be reached', advised: true, policy: { issuerUnreachable: false } })
  if (ofTime.has(check))
    for (const seconds of tolerances)
      if (seconds > policy.clockTolerance)
        found.push({ label: `Allow ${seconds} s of tolerance`, advised: true, policy: { clockTolerance: seconds } })
  if (check === 'audience')
    for (const [id, { label }] of Object.entries(comparators))
      if (id !== policy.audience)
        found.push({
          label: `Compare aud as: ${label}`,
          advised: false,
          policy: chooseAudience(policy, id as AudienceComparison),
        })
  return found
}

/** Checks that a good token of a product fails at a server that expects another shape. */
const ofShape: ReadonlySet<string> = new Set(['type', 'token-kind', 'required-claims', 'scope', 'subject'])
const ofTime: ReadonlySet<string> = new Set(['expiry', 'not-before', 'issued-at', 'maximum-age'])
/** Where products put scopes. */
const scopeClaims = ['scope', 'scp', 'permissions'] as const
