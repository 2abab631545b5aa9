import { scenarios, world } from '@/content/catalog'
import { presets } from '@/content/presets'
import type { Case } from '../case/case'
import { caseOfScenario } from '../case/from-scenario'
import { caseOfLink, initialCase } from '../case/link-state'
import { linkStateOf } from '../case/outgoing'
import type { Policy } from '../pipeline/types'
import { derive } from '../playground/derive'
import { takeawayOf, type Takeaway } from './takeaway'

export const exampleLink = 'https://lab.example.com/playground/#v1.g.H4sIAAAA'

/** What is taken away of a case, as the page makes it: from what its link opens. */
export async function takeawayOfCase(inputs: Case): Promise<Takeaway> {
  const now = inputs.clock.kind === 'fixed' ? inputs.clock.at : world.mint.now
  const state = linkStateOf(await derive(inputs, now, presets))
  const opened = await derive(caseOfLink(state), now, presets)
  return takeawayOf(state, opened.server, opened.judgement, exampleLink)
}

export async function takeawayOfScenario(id: string): Promise<Takeaway> {
  const scenario = scenarios.find((s) => s.id === id)
  if (!scenario) throw new TypeError(`no scenario ${id}`)
  return takeawayOfCase(await caseOfScenario(scenario, world))
}

/** A token at Billing, whose name, issuer and scope are those of the samples’ issuer in tests. */
export const atBilling = (token: string, policy: Partial<Policy> = {}, more: Partial<Case> = {}): Promise<Takeaway> =>
  takeawayOfCase({
    ...initialCase,
    token,
    server: 'billing',
    policy,
    clock: { kind: 'fixed', at: world.mint.now },
    ...more,
  })
