import { judgeScenario } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'
import { audienceChecks } from '@/lib/pipeline/audience/checks'
import type { Scenario } from '@/lib/scenarios/scenario'
import { scenarioById, world } from './catalog'
import type { DemoToken } from './scenarios/demo-scenario'

/** What the attacker does with the token it was sent. */
export type Sent = 'as-issued' | 'wide' | 'late' | 'forged'

/** Which checks billing makes; it always verifies the signature, as every server of this site does. */
export interface Checks {
  readonly expiry: boolean
  readonly scope: boolean
  readonly audience: boolean
}

export interface ReplaySetup {
  readonly sent: Sent
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

/** Billing's judgement of the last request of the story. */
export function judgeReplay({ sent, checks }: ReplaySetup): Promise<Judgement> {
  const strict: Scenario = scenarioById('cross-server-replay')
  const off = [
    ...(checks.expiry ? [] : (['expiry'] as const)),
    ...(checks.scope ? [] : (['scope'] as const)),
    ...(checks.audience ? [] : audienceChecks),
  ]
  const scenario: Scenario = { ...strict, token: sentToken(sent), policy: { ...strict.policy, off } }
  return judgeScenario(scenario, { ...world, mint: { ...world.mint, now: world.mint.now + delay[sent] } })
}
