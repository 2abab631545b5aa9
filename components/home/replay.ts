import { scenarioById, world } from '@/content/catalog'
import { judgeScenario } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'
import type { Scenario } from '@/lib/scenarios/scenario'

/** What the reader of the home page may change. */
export interface Setup {
  readonly tokenFor: 'issues' | 'billing'
  /** Whether the careless build checks the audience after all. */
  readonly carelessChecks: boolean
}

/** Of a judgement, what the home page draws. */
export type Judged = Pick<Judgement, 'summary' | 'stations'>

export interface Replay {
  readonly careless: Judged
  readonly strict: Judged
}

/** The same token at two builds of billing, judged by the pipeline. */
export async function replay({ tokenFor, carelessChecks }: Setup): Promise<Replay> {
  const strict: Scenario = scenarioById('wide-scope-replay')
  const careless: Scenario = scenarioById('wide-scope-replay-careless')
  const token = tokenFor === 'issues' ? strict.token : ({ goodFor: 'billing' } as const)
  const policy = { ...careless.policy, ...(carelessChecks && { off: [] }) }
  const [a, b] = await Promise.all([judge({ ...careless, token, policy }), judge({ ...strict, token })])
  return { careless: a, strict: b }
}

async function judge(scenario: Scenario): Promise<Judged> {
  const { summary, stations } = await judgeScenario(scenario, world)
  return { summary, stations }
}
