import { findScenario, world } from '@/content/catalog'
import { type ExampleChange, judgeExample } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'

// Everything heavy (pipeline, jose, the scenarios) stands behind this module: a page loads it when
// an example comes near, and all examples of a page share it.
export { ReportView } from './report-view'

export async function run(id: string, change: ExampleChange): Promise<Judgement> {
  const scenario = findScenario(id)
  if (!scenario) throw new TypeError(`no scenario ${id}`)
  return judgeExample(scenario, change, world)
}
