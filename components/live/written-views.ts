import { scenarios } from '@/content/catalog'
import { asWritten } from './choice'
import { type View, viewOf } from './view'

/**
 * Every example as its author wrote it, for pages that are made while the site is built. Computed
 * before any page is rendered: a page that waits for verdicts on its way has its parts in the order in
 * which signatures happen to verify, and two builds of the same sources differ.
 */
export const writtenViews: ReadonlyMap<string, View> = new Map(
  await Promise.all(scenarios.map(async (scenario) => [scenario.id, await viewOf(scenario, asWritten)] as const)),
)
