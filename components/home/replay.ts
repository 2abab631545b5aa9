import { scenarioById, world } from '@/content/catalog'
import { type Summary, summarize } from '@/lib/pipeline/verdict'
import { validate } from '@/lib/pipeline/validate'
import { type Station, stationsOf } from '@/lib/judge/stations'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'

/** What the reader of the home page may change. */
export interface Setup {
  readonly tokenFor: 'issues' | 'billing'
  /** Whether the careless build checks the audience after all. */
  readonly carelessChecks: boolean
}

export interface Judged {
  readonly summary: Summary
  readonly stations: readonly Station[]
}

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
  const input = await inputOf(scenario, world)
  const report = await validate(input)
  return { summary: summarize(report, input.server), stations: stationsOf(report) }
}
