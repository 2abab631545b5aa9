import { judgeScenario } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'
import { audienceChecks } from '@/lib/pipeline/audience/checks'
import type { Scenario } from '@/lib/scenarios/scenario'
import { scenarioById, world } from './catalog'
import type { DemoToken } from './scenarios/demo-scenario'

/** What the attacker does with the token it was sent. */
export type Sent = 'as-issued' | 'wide' | 'late' | 'forged'

/** Which checks billing makes. */
export interface Checks {
  readonly signature: boolean
  readonly expiry: boolean
  readonly scope: boolean
  readonly audience: boolean
}

/** What the tool the attacker calls asks for. */
export type Needed = 'nothing' | 'billing:read'

export interface ReplaySetup {
  readonly sent: Sent
  readonly needs: Needed
  readonly checks: Checks
}

const issued: DemoToken = { goodFor: 'issues' }

/** The token that Alice's client was given. */
export const issuedToken = (sent: Sent): DemoToken =>
  sent === 'wide' ? { ...issued, claims: { scope: 'issues:read billing:read' } } : issued

/** The token that billing is shown. A forger writes the best one there could be, with a key of its own. */
export const sentToken = (sent: Sent): DemoToken =>
  sent === 'forged' ? { goodFor: 'billing', signedBy: 'attacker' } : issuedToken(sent)

/** Seconds after the token was presented at issues; it lives nine minutes more then. */
const delay: Readonly<Record<Sent, number>> = { 'as-issued': 0, wide: 0, late: 600, forged: 0 }

/**
 * Billing's judgement of the last request of the story. The pipeline never leaves the signature out; a server
 * that does takes the claims as they stand, so it decides as if their issuer had signed them.
 */
export function judgeReplay({ sent, needs, checks }: ReplaySetup): Promise<Judgement> {
  const strict: Scenario = scenarioById('cross-server-replay')
  const off = [
    ...(checks.expiry ? [] : (['expiry'] as const)),
    ...(checks.scope ? [] : (['scope'] as const)),
    ...(checks.audience ? [] : audienceChecks),
  ]
  const requiredScopes = needs === 'nothing' ? [] : [needs]
  const { signedBy: _, ...claimsOnly } = sentToken(sent)
  const token = checks.signature ? sentToken(sent) : claimsOnly
  const scenario: Scenario = { ...strict, token, policy: { ...strict.policy, off, requiredScopes } }
  return judgeScenario(scenario, { ...world, mint: { ...world.mint, now: world.mint.now + delay[sent] } })
}
