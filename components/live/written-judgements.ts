import { scenarios } from '@/content/catalog'
import { repeatableWorld } from '@/content/repeatable-world'
import { digestOf, judgeScenario } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'

/**
 * Every example as its author wrote it, for pages that are made while the site is built. Computed
 * before any page is rendered: a page that waits for verdicts on its way has its parts in the order in
 * which signatures happen to verify, and two builds of the same sources differ.
 */
export const writtenJudgements: ReadonlyMap<string, Judgement> = new Map(
  await Promise.all(
    scenarios.map(async (scenario) => [scenario.id, await judgeScenario(scenario, repeatableWorld)] as const),
  ),
)

/** By which a page knows that it has come to the same judgement. */
export const writtenDigests: ReadonlyMap<string, string> = new Map(
  await Promise.all([...writtenJudgements].map(async ([id, judgement]) => [id, await digestOf(judgement)] as const)),
)
